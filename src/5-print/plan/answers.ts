import type { WorksheetData } from '../data/data.ts';
import type { Answer } from './column.ts';

/** In per cent: a plan gives a written answer so much more or less than its own room, unless its author has set that. */
const SHARE = 20;

/** The written answers of a sheet by their questions' labels. */
export function answersOf({ sections }: WorksheetData): Map<string, Answer> {
  const items = sections.flatMap((section) => section.items);
  return new Map(
    items.flatMap((item) => {
      if (item.t !== 'review' || item.space.kind !== 'lines') return [];
      const { label } = item;
      const lines = item.space.stretches.reduce((sum, stretch) => sum + stretch, 0);
      const share = item.space.authored ? 0 : SHARE;
      const least = Math.ceil((lines * (100 - share)) / 100);
      const most = Math.floor((lines * (100 + share)) / 100);
      return [[label, { label, lines, least, most }] as const];
    }),
  );
}
