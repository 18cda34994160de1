import type { WorksheetData } from '../data/data.ts';
import type { QuestionData } from '../questions/by-type.ts';
import type { Answer } from './column.ts';

/** In per cent: a plan gives a written answer so much more or less than its own room, within what its rule allows. */
const SHARE = 20;

/** The written answers of a sheet by their labels, those of parts too: `4`, `4 (b)`. */
export function answersOf({ sections }: WorksheetData): Map<string, Answer> {
  const items = sections.flatMap((section) => section.items);
  return new Map(items.flatMap((item) => answersIn(item, '')).map((one) => [one.label, one]));
}

function answersIn(item: QuestionData, around: string): Answer[] {
  const label = `${around}${item.label}`;
  if (item.t === 'structured') return item.parts.flatMap((part) => answersIn(part, `${label} `));
  if (item.t !== 'review' || item.space.kind !== 'lines') return [];
  const lines = item.space.stretches.reduce((sum, stretch) => sum + stretch, 0);
  const least = Math.max(item.space.least, Math.ceil((lines * (100 - SHARE)) / 100));
  const most = Math.min(item.space.most, Math.floor((lines * (100 + SHARE)) / 100));
  return [{ label, lines, least, most }];
}
