/** All checks that look at a page from within, bundled and put into it by `page-checks.ts`. */
import { wrongFolds } from './answers.ts';
import { paleLines } from './boundaries.ts';
import { colourAlone } from './colour-alone.ts';
import { onlyScript, onlyStyle, wrongGaps, wrongPictures } from './content.ts';
import { paleText } from './contrast.ts';
import { lostFocus } from './focus.ts';
import { unreachable } from './keyboard.ts';
import { wrongLanguages } from './languages.ts';
import { movement } from './movement.ts';
import { filledWithoutBorder, shapeless } from './own-colours.ts';
import { hardLines } from './reading.ts';
import { clipped, hiddenScrollers, idleScrollers, sideways } from './reflow.ts';
import { wrongHeadings, wrongLandmarks, wrongTables, wrongTitle } from './structure.ts';
import { smallTargets } from './targets.ts';

export const IN_PAGE = {
  clipped,
  colourAlone,
  filledWithoutBorder,
  hardLines,
  hiddenScrollers,
  idleScrollers,
  lostFocus,
  movement,
  onlyScript,
  onlyStyle,
  paleLines,
  paleText,
  shapeless,
  sideways,
  smallTargets,
  unreachable,
  wrongFolds,
  wrongGaps,
  wrongHeadings,
  wrongLandmarks,
  wrongLanguages,
  wrongPictures,
  wrongTables,
  wrongTitle,
} satisfies Record<string, () => string[]>;

export type InPage = keyof typeof IN_PAGE;
