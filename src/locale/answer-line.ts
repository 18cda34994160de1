import { standsFirst } from '../guide/answer-space.ts';
import type { AnswerLine } from '../guide/questions.ts';

/** What stands before and after the line for a result; the line itself is drawn. */
export function aroundLine(
  { name, unit }: AnswerLine,
  { answerLine }: { answerLine: string },
): { before: string; after: string } {
  const label = name === '' ? answerLine : name;
  return standsFirst(unit)
    ? { before: `${label} ${unit}`, after: '' }
    : { before: label, after: unit };
}

/** The same where there is no line, for pupils who write in their books: "Answer … cm³". */
export function lineInWords(line: AnswerLine, words: { answerLine: string }): string {
  const { before, after } = aroundLine(line, words);
  return `${before} … ${after}`.trim();
}
