import type { Accent } from '../../guide/accents.ts';
import type { PictureColours, PictureMeans } from '../picture.ts';
import { accentTokens, colourIn, rootTokens } from './colours.ts';
import type { Look } from './look.ts';
import { shippedTokens } from './own-colours.ts';

/** The colours that pages have by day, for their pictures, with those that a site lays over them. */
export function pictureColours({ theme }: Pick<Look, 'theme'>): PictureMeans['colours'] {
  const made = new Map<Accent, PictureColours>();
  return (accent) => {
    const colours = made.get(accent) ?? coloursOf(accent, theme);
    made.set(accent, colours);
    return colours;
  };
}

function coloursOf(accent: Accent, theme: string): PictureColours {
  // As the cascade has them: the last that is written wins.
  const layers = [shippedTokens(accent), rootTokens(theme), accentTokens(accent, theme)];
  const named = (name: string) =>
    layers.map((tokens) => hexOf(tokens.get(name))).findLast((hex) => hex !== null) ?? '#000000';
  return {
    page: named('--page'),
    tint: named('--tint'),
    ink: named('--ink'),
    soft: named('--ink-soft'),
    accent: named('--accent'),
  };
}

/** null for a colour that can't be told from what is written. */
function hexOf(written = ''): string | null {
  const rgb = written === '' ? null : colourIn(written, 'light');
  return rgb === null ? null : `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
