import type { Rich } from '../draft.ts';
import { rawText, replaced, unbold } from '../rich.ts';

/** `{1:SHORTANSWER:=Paris~%50%paris#close}`: marks, kind, answers. */
const GAP =
  /\{\d*:(SHORTANSWER(?:_C)?|SA|SAC|MW|MWC|NUMERICAL|NM|MULTICHOICE\w*|MC\w*):((?:\\.|[^{}\\])*)\}/g;

/**
 * A sentence of Moodle's "embedded answers" as one with gaps.
 *
 * @returns null where it has none, or one of them has no single right answer.
 */
export function embeddedGaps(text: Rich): Rich | null {
  const found = [...rawText(text).matchAll(GAP)];
  const words = found.map(([, , answers = '']) => rightWord(answers));
  if (words.length === 0 || words.includes(null)) return null;
  return replaced(unbold(text), GAP, (_, index) => [{ text: words[index] ?? '', bold: true }]);
}

/** Of choices the right one alone can be shown: the others would be lost, so there must be none. */
function rightWord(answers: string): string | null {
  const parts = answers.split(/(?<!\\)~/).map((part) => part.trim());
  const [only = ''] = parts;
  const right = /^(?:=|%100%)([^#]*)$/.exec(only)?.[1]?.replaceAll(/\\(.)/g, '$1').trim();
  if (parts.length > 1 || right === undefined || right === '') return null;
  return right.replace(/:0(?:\.0+)?$/, '');
}
