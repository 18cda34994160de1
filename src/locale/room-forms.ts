/**
 * Room for an answer as authors ask for it, in brackets after a question or in the settings: `10 lines`, `box 6 cm`,
 * `working 5 cm, answer x = cm`.
 */
import { saysSomething } from '../guide/answer-space.ts';
import { SQUARE_MM } from '../guide/editions.ts';
import type { AnswerLine, AuthoredSpace, Field } from '../guide/questions.ts';
import { withScripts } from '../guide/raised.ts';
import type { Grammar } from './grammar.ts';

/** One part of it: what is left to write in, or a line for the result. */
export type RoomPart = { field: Field } | { line: AnswerLine };

/** @returns null where a text asks for nothing of the kind. */
export function roomPart(text: string, { patterns }: Grammar): RoomPart | null {
  if (patterns.noSpace.test(text)) return { field: { kind: 'none' } };
  const lines = patterns.lines.exec(text)?.[1];
  if (lines !== undefined) return { field: { kind: 'lines', lines: Number(lines) } };
  const numbered = patterns.numbered.exec(text)?.[1];
  if (numbered !== undefined) return { field: { kind: 'numbered', lines: Number(numbered) } };
  const box = millimetres(patterns.box.exec(text));
  if (box !== null) return { field: { kind: 'box', heightMm: box } };
  const working = millimetres(patterns.working.exec(text));
  if (working !== null) return { field: { kind: 'working', heightMm: working } };
  const squared = millimetres(patterns.squared.exec(text));
  if (squared !== null)
    return { field: { kind: 'squared', rows: Math.round(squared / SQUARE_MM) } };
  const line = patterns.answerLine.exec(text)?.[1];
  return line === undefined ? null : { line: answerLine(line) };
}

/** Room with one more part. Working without a line of its own ends with a plain one. */
export function withPart(space: AuthoredSpace | null, part: RoomPart): AuthoredSpace {
  const { answerLines = [], ...field } = space ?? { kind: 'none' };
  if ('line' in part)
    return { ...field, answerLines: [...answerLines.filter(saysSomething), part.line] };
  const plain = part.field.kind === 'working' && answerLines.length === 0;
  return { ...part.field, answerLines: plain ? [{ name: '', unit: '' }] : answerLines };
}

/** Room in one text, its parts between commas; null where some part is none. */
export function roomFrom(text: string, grammar: Grammar): AuthoredSpace | null {
  let space: AuthoredSpace | null = null;
  for (const written of text.split(',')) {
    const part = roomPart(written.trim(), grammar);
    if (part === null) return null;
    space = withPart(space, part);
  }
  return space;
}

/** What was expected of room that no sheet of paper has, or that has the answer in it; null where all is well. */
export function roomBounds(space: AuthoredSpace): string | null {
  if (space.answerLines.some(({ unit }) => NUMBER.test(unit)))
    return 'the unit alone after `answer`, such as `answer cm³`: pupils read it';
  switch (space.kind) {
    case 'none':
      return null;
    case 'lines':
    case 'numbered':
      return isWithin(space.lines, 1, 60) ? null : '1 to 60 lines';
    case 'box':
      return isWithin(space.heightMm, 10, 250) ? null : 'a box of 1 to 25 cm';
    case 'working':
      return isWithin(space.heightMm, 10, 250) ? null : 'working of 1 to 25 cm';
    case 'squared':
      return isWithin(space.rows * SQUARE_MM, 10, 250) ? null : 'squares of 1 to 25 cm';
  }
}

/** `42 m/s`, `≈ 42`, `£42`. Units themselves are `10⁶ km`, a power of ten as a factor, and `1/s`. */
const NUMBER =
  /(?:^|=)[\s\p{Sc}~≈<>≤≥±+−-]*(?!10[⁰¹²³⁴-⁹⁻]+\s*[\p{L}\p{Sc}°%]|1 ?\/ ?\p{L})[.,]?[\p{Nd}¼½¾⅓⅔]/u;

const isWithin = (number: number, least: number, most: number) => number >= least && number <= most;

function millimetres(found: RegExpExecArray | null): number | null {
  if (found === null) return null;
  return Number(found[1]) * (found[2]?.toLowerCase() === 'cm' ? 10 : 1);
}

/** `x = cm`: up to the sign what the result is of, then its unit. */
function answerLine(written: string): AnswerLine {
  const at = written.indexOf('=') + 1;
  return { name: written.slice(0, at).trim(), unit: raised(written.slice(at).trim()) };
}

/** `dm^-3`: as units are printed. */
function raised(unit: string): string {
  return unit.replaceAll(
    /\^([-−]?\d+)/g,
    (written, power: string) => withScripts(power, 'sup') ?? written,
  );
}
