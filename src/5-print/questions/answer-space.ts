import { stretchesOf } from '../../guide/answer-lines.ts';
import type { LineLimits, Space } from '../../guide/answer-space.ts';
import { aroundLine, lineInWords } from '../../locale/answer-line.ts';
import type { SheetWords } from '../../locale/sheet-words.ts';

/** Room for an answer, as ../typst/answer-space.typ draws it. Heights in millimetres. */
export type SpaceData = (
  | { kind: 'none' }
  /** `stretches` of so many lines, which no page divides; as few and as many of them as a plan may make. */
  | { kind: 'lines'; stretches: number[]; least: number; most: number }
  | { kind: 'numbered'; lines: number }
  | { kind: 'box' | 'working'; mm: number }
  | { kind: 'squared'; rows: number; mm: number }
  | { kind: 'labels'; first: number; lines: number }
) & {
  /** What those hear who do not see it; empty of lines, whose number a plan settles. */
  said: string;
  /** Lines for results. */
  results: { before: string; after: string }[];
  /** Said in their place where pupils write in their books. */
  told: string[];
};

/** @param limits Of lines; null where no plan changes them. */
export function spaceData(space: Space, limits: LineLimits | null, words: SheetWords): SpaceData {
  const results = space.answerLines.map((line) => aroundLine(line, words));
  const said = words.answerSpace({ ...space, answerLines: [] });
  const drawn = { said, results, told: [] };
  switch (space.kind) {
    case 'inBooks': {
      const told = space.answerLines.map((line) => lineInWords(line, words));
      return { kind: 'none', said: '', results: [], told };
    }
    case 'none':
      return { kind: 'none', ...drawn };
    case 'lines': {
      // A line for a result stays with the lines over it.
      const stretches = results.length > 0 ? [space.lines] : stretchesOf(space.lines);
      const { lines } = space;
      const least = Math.min(lines, limits?.least ?? lines);
      const most = Math.max(lines, limits?.most ?? lines);
      return { kind: 'lines', stretches, least, most, ...drawn, said: '' };
    }
    case 'numbered':
      return { kind: 'numbered', lines: space.lines, ...drawn };
    case 'box':
    case 'working':
      return { kind: space.kind, mm: space.heightMm, ...drawn };
    case 'labels':
      return { kind: 'labels', first: space.first, lines: space.count, ...drawn };
    case 'squared':
      return { kind: 'squared', rows: space.rows, mm: space.squareMm, ...drawn };
  }
}

/** An answer line, of lines one and a half times as high as their type: those of the standard edition are the highest. */
const ANSWER_LINE = 1.4;

/** The lowest line of text, one and a half times as high as the smallest type. */
const LINE_MM = 6.3;

/** Not higher than so many lines of text, where the first stretch of lines is what stays with a question. */
export function spaceLines(space: SpaceData): number {
  const others = (space.results.length + space.told.length) * ANSWER_LINE;
  switch (space.kind) {
    case 'none':
      return others;
    case 'lines':
      return (space.stretches[0] ?? 0) * ANSWER_LINE + others;
    case 'numbered':
    case 'labels':
      return space.lines * ANSWER_LINE + others;
    case 'box':
    case 'working':
      return Math.ceil(space.mm / LINE_MM) + 1 + others;
    case 'squared':
      return Math.ceil((space.rows * space.mm) / LINE_MM) + 1 + others;
  }
}
