import type { Root } from 'mdast';
import { allOf } from '../../guide/walk.ts';
import { type Context, say } from '../context.ts';
import { bareTexIn } from './bare-tex.ts';
import { withHidden } from './hidden.ts';
import { isPlainFormula, isTex } from './looks-like-maths.ts';
import type { PlainSource } from './plain-source.ts';

/**
 * Formulas as other programs have them: `$x$`, `\(x\)`, `\[ … \]`, `$$x$`, a bare `\frac{1}{2}`, a code
 * block named `math`. They would be printed as they stand, so each is told with the right spelling
 * (`formulas-are-readable`). Money and names of variables are text.
 */
export function reportFormulaHabits(
  root: Root,
  sources: readonly PlainSource[],
  context: Context,
): void {
  for (const source of sources) {
    if (!/[$\\]/.test(source.text)) continue;
    let { text } = source;
    for (const habit of HABITS) {
      const slips = habit(text, source.raw);
      for (const { from, to, expected, note } of slips) {
        const raw = source.raw.slice(from, to);
        say(
          context,
          'formulas-are-readable',
          source.place(from, to),
          `Unexpected ${shown(raw)}, expected ${expected}`,
          note === undefined ? {} : { note },
        );
      }
      // Told once: what stands in it is no slip of its own.
      text = withHidden(text, slips);
    }
  }
  for (const node of allOf([root], 'code')) {
    if (node.lang !== 'math') continue;
    say(
      context,
      'formulas-are-readable',
      node,
      'Unexpected block of code named `math`, expected the formula between two lines of `$$`',
    );
  }
}

interface Slip {
  from: number;
  to: number;
  /** For "expected …". */
  expected: string;
  note?: string;
}

/** What one habit finds in a run of prose; `raw` is the same with nothing hidden. */
type Habit = (text: string, raw: string) => Slip[];

const HABITS: readonly Habit[] = [
  bracketed,
  halfOpen,
  aroundCode,
  singleDollars,
  (text) => bareTexIn(text),
];

const PAIRS =
  /(?<!\\)\\{1,2}(?:\[((?:(?!\\[[\]])[^\uFFFC])*?)\\{1,2}\]|\(((?:(?!\\[()])[^\uFFFC])*?)\\{1,2}\))/g;
/** A line that is nothing but the start of a formula: its end may stand in another paragraph. */
const LONE = /^[ \t>]*(\\{1,2}\[)[ \t]*$/m;

/** `\(x\)` and `\[ … \]`. */
function bracketed(text: string): Slip[] {
  const slips: Slip[] = [];
  for (const match of text.matchAll(PAIRS)) {
    const [written, block, inline] = match;
    const from = match.index;
    const inside = (block ?? inline ?? '').trim();
    const isFormula =
      block === undefined
        ? isTex(inside) || (isPlainFormula(inside) && !isNumbering(text, from, inside))
        : inside !== '' && (isTex(inside) || isSetApart(text, written, block));
    if (isFormula)
      slips.push({ from, to: from + written.length, expected: between(inside, block) });
  }
  const lone = slips.length === 0 ? LONE.exec(text) : null;
  const sign = lone?.[1];
  if (lone !== null && sign !== undefined) {
    const from = lone.index + lone[0].indexOf(sign);
    const expected = 'a line `$$` before the formula and one after it';
    slips.push({ from, to: from + sign.length, expected });
  }
  return slips;
}

/** On lines of its own, or a paragraph of its own with an equation in it. */
function isSetApart(text: string, written: string, block: string): boolean {
  if (/^\s*\n[\s\S]*\n[ \t>]*$/.test(block)) return true;
  return text.trim() === written && block.includes('=') && isPlainFormula(block.trim());
}

/** `\(a\)` and `\(2\)` are written by programs that mean brackets. */
function isNumbering(text: string, from: number, inside: string): boolean {
  if (/^\d+$/.test(inside)) return true;
  return /^(?:[a-z]|[ivx]+)$/i.test(inside) && /(?:^|\n)[ \t>]*$/.test(text.slice(0, from));
}

function between(inside: string, block: string | undefined): string {
  if (block?.includes('\n')) return 'a line `$$` before the formula and one after it';
  return `two dollar signs on each side of a formula: \`$$${inside}$$\``;
}

/** `$$x^2$` and `$$x^2` without an end. What two pairs of dollar signs enclose is a formula, and hidden. */
function halfOpen(text: string): Slip[] {
  const slips: Slip[] = [];
  for (const match of text.matchAll(
    /(?<![\\$])\$\$(?!\$)[ \t]*([^$\n\uFFFC]{1,200})(\$(?!\$))?/g,
  )) {
    const [written, inside = '', end] = match;
    const words = inside.trimEnd();
    const isClosed = end !== undefined && (isTex(words) || isPlainFormula(words));
    const first = /^\S+/.exec(words)?.[0] ?? '';
    const isGlued =
      /^\$\$[A-Za-z\\]/.test(written) && !/[A-Za-z\d]/.test(text[match.index - 1] ?? '');
    const begins = isGlued || isTex(first) || (isTex(words) && isPlainFormula(first));
    if (!isClosed && !begins) continue;
    const from = match.index;
    const shownTo = isClosed ? written.length : 2;
    const expected = isClosed
      ? `two dollar signs on each side of a formula: \`$$${words}$$\``
      : 'two more after the formula that begins here';
    slips.push({ from, to: from + shownTo, expected });
    if (!isClosed) {
      const last = slips.at(-1);
      if (last !== undefined) last.to = from + written.trimEnd().length;
    }
  }
  return slips;
}

/** A formula in code between dollar signs, as some Git hosts have it. */
function aroundCode(text: string, raw: string): Slip[] {
  return [...text.matchAll(/\$\uFFFC+\$/g)].flatMap(({ 0: written, index }): Slip[] => {
    const inside = /^\$`+([^`]+)`+\$$/.exec(raw.slice(index, index + written.length))?.[1];
    if (inside === undefined) return [];
    return [{ from: index, to: index + written.length, expected: between(inside, undefined) }];
  });
}

const SINGLE = /(?<![\\$])\$(?=[^\s$])([^$\uFFFC]{0,200}?[^\s$\uFFFC])(?<!\\)\$(?!\$)/g;

/** `$x$`, but for "$5 and $6", "$5–$6" and `$HOME`. */
function singleDollars(text: string): Slip[] {
  const slips: Slip[] = [];
  // What closes nothing may open the next.
  SINGLE.lastIndex = 0;
  for (let match = SINGLE.exec(text); match !== null; match = SINGLE.exec(text)) {
    const [written, inside = ''] = match;
    const to = match.index + written.length;
    if (isBetweenDollars(text, match.index, to, inside)) {
      slips.push({
        from: match.index,
        to,
        expected: `two on each side of a formula: \`$${written}$\``,
        note: 'A single dollar sign is text, so that “$5 and $6” stays as it is.',
      });
    } else SINGLE.lastIndex = match.index + 1;
  }
  return slips;
}

function isBetweenDollars(text: string, from: number, to: number, inside: string): boolean {
  const after = text.slice(to, to + 3);
  const isEnding = /^(?:th|st|nd|rd|s)(?![A-Za-z])/.test(after);
  if (/^[A-Za-z\d]/.test(after) && !isEnding) return false;
  if (/\n[ \t]*\n/.test(inside)) return false;
  if (isTex(inside)) return true;
  return !/[A-Za-z\d]/.test(text[from - 1] ?? '') && isPlainFormula(inside);
}

function shown(raw: string): string {
  const line = raw.replace(/\s*\n[\s>]*/g, ' ');
  const cut = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  if (/^\$[^$]/.test(raw)) return `single dollar signs around \`${cut}\``;
  return /`/.test(cut) ? `\`\` ${cut} \`\`` : `\`${cut}\``;
}
