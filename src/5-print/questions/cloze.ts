import type { ClozeEntry, UnansweredCloze } from '../../guide/kinds/cloze.ts';
import { blockData } from '../data/prose-data.ts';
import { blockLines } from '../data/rough-height.ts';
import type { BlockData, TitleData } from '../data/shapes.ts';
import { titleData } from '../data/title-data.ts';
import type { PaperKind } from './paper-kind.ts';

export interface ClozePart {
  t: 'cloze';
  text: BlockData[];
  bank: TitleData[] | null;
}
export interface ClozeEntryPart {
  t: 'cloze';
  text: BlockData[];
}

export const cloze: PaperKind<UnansweredCloze, ClozePart, ClozeEntry, ClozeEntryPart> = {
  part: ({ text, bank }, context) => ({
    t: 'cloze',
    text: blockData(text, context),
    bank: bank?.map((word) => titleData(word, context)) ?? null,
  }),
  entry: ({ question }, context) => ({
    t: 'cloze',
    text: blockData(question.children[1].children, context),
  }),
  partLines: ({ text, bank }, perLine) => 2 * blockLines(text, perLine) + (bank?.length ?? 0),
  entryLines: ({ text }, perLine) => blockLines(text, perLine),
};
