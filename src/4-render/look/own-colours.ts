import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import type { Accent } from '../../guide/accents.ts';
import { TEMPLATES } from '../locations.ts';
import {
  accentTokens,
  colourIn,
  contrast,
  rootTokens,
  SCHEMES,
  type Scheme,
  TEXT_ON,
} from './colours.ts';
import type { LookProblem } from './problem.ts';

/** Below it many people can't read a text (WCAG 2.2, success criterion 1.4.3). The shipped colours keep 7. */
const LEAST = 4.5;

/**
 * Which text a site's colours make hard to read, where it can be told from the file.
 *
 * @param css The site's theme, as lightningcss prints it.
 * @param written The same as it was written: for the places.
 */
export function hardToRead(css: string, written: string, file: string): LookProblem[] {
  const own = rootTokens(css);
  const all = new Map([...shippedTokens(), ...own]);
  const low = TEXT_ON.flatMap(([text, ground]) =>
    SCHEMES.flatMap((scheme) => {
      const changed = [text, ground].find((one) => own.has(one));
      const ratio = ratioOf(all.get(text) ?? '', all.get(ground) ?? '', scheme);
      if (changed === undefined || ratio === null || ratio >= LEAST) return [];
      return { text, ground, scheme, changed, ratio };
    }),
  ).sort((a, b) => a.ratio - b.ratio);
  // The worst of each colour: to mend it is to mend the others, or to be told of them next.
  const worst = low.filter(
    ({ changed }, index) => low.findIndex((one) => one.changed === changed) === index,
  );
  return worst.map(({ text, ground, scheme, changed, ratio }) => ({
    rule: 'colours-can-be-read',
    file,
    place: placeOf(changed, written),
    reason: `Unexpected contrast of \`${text}\` on \`${ground}\`, ${shown(ratio)} to 1 in ${scheme} colours, expected 4.5 to 1 at least`,
  }));
}

/** By name. @param accent Of a page; null: what all pages have. */
export function shippedTokens(accent: Accent | null = null): Map<string, string> {
  const code = readFileSync(join(TEMPLATES, 'styles', 'tokens.css'));
  const printed = Buffer.from(transform({ filename: 'tokens.css', code }).code).toString();
  const shared = rootTokens(printed, '  ');
  return accent === null ? shared : new Map([...shared, ...accentTokens(accent, printed, '  ')]);
}

function ratioOf(text: string, ground: string, scheme: Scheme): number | null {
  const [one, other] = [colourIn(text, scheme), colourIn(ground, scheme)];
  return one === null || other === null ? null : contrast(one, other);
}

/** Rounded down: what is told of is never told as enough. */
function shown(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}

/** Where a property is set last; comments are passed over. */
function placeOf(property: string, css: string): LookProblem['place'] {
  const bare = css.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '));
  const at = [...bare.matchAll(new RegExp(`${property}(?=\\s*:)`, 'g'))].at(-1)?.index;
  if (at === undefined) return null;
  const lines = bare.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
