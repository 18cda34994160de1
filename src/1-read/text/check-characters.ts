import type { VFile } from 'vfile';
import { codePoint } from '../../messages/code-point.ts';
import { report } from '../../messages/report.ts';
import type { RuleId } from '../../messages/rules.ts';
import { placesIn } from './places.ts';

/** More of the same kind in one file are told as a count. */
const MOST = 10;

/** What XML and PDF can't hold, and what no editor shows; tab and line end are fine. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|\p{Cs}/u;
/** Embeddings, overrides and isolates: they make a source read otherwise than it is. */
export const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/u;

/** Reports `no-control-characters` and `no-bidi-controls`, once a line. */
export function checkCharacters(text: string, file: VFile): void {
  checkFor(CONTROL, 'no-control-characters', 'control character', text, file);
  checkFor(BIDI_CONTROL, 'no-bidi-controls', 'writing direction control', text, file);
}

function checkFor(pattern: RegExp, rule: RuleId, what: string, text: string, file: VFile): void {
  if (!pattern.test(text)) return;
  const places = placesIn(text);
  let found = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const match = pattern.exec(line);
    if (match === null) continue;
    found++;
    if (found > MOST) continue;
    const point = { line: index + 1, column: match.index + 1 };
    report(
      file,
      rule,
      { start: point, end: { line: point.line, column: point.column + match[0].length } },
      `Unexpected invisible ${what} \`${codePoint(match[0])}\`, expected visible text only`,
      { note: 'Delete the line and type it again' },
    );
  }
  if (found > MOST) {
    const last = places.point(text.length);
    report(file, rule, last, `Unexpected ${what}s on ${found - MOST} more lines, expected none`);
  }
}
