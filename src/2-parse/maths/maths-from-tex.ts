import { createRequire } from 'node:module';
import type { Element, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type Temml from 'temml';
import { BIDI_CONTROL, CONTROL } from '../../1-read/text/check-characters.ts';
import { type Fence, isNothing, type Maths, NOTHING, type Notation } from '../../guide/maths.ts';
import { codePoint } from '../../messages/code-point.ts';
import { attachedScripts } from './attached-scripts.ts';

/** What in a formula cannot be understood, in words for its author. */
export class FormulaRefused extends Error {}

/** Longer ones are no formulas; TeX's macros can make much of little. */
const LONGEST = 1000;
const DEEPEST = 24;
const MOST_PARTS = 600;
/** What makes much of little, or any character of a number. */
const MAKING =
  /\\(?:[gex]?def|let|futurelet|global|(?:re|provide)?newcommand|char|unicode)(?![A-Za-z])/;

/**
 * TeX to a formula, by way of Temml's MathML: LaTeX's mathematical commands and mhchem's `\ce` and `\pu`.
 * Author's text never becomes code: what comes back is data of a closed type.
 *
 * @throws FormulaRefused
 */
export function mathsFromTex(tex: string, display: boolean): Maths {
  if (tex.trim() === '') throw new FormulaRefused('expected a formula between the dollar signs');
  if (tex.length > LONGEST)
    throw new FormulaRefused(`expected at most ${LONGEST} characters in one formula`);
  const making = MAKING.exec(tex)?.[0];
  if (making !== undefined) refuse(making);
  const tree = fromHtml(mathmlFrom(tex, display), { fragment: true });
  const maths = rowFrom(tree.children, 0);
  if (partsIn(maths) > MOST_PARTS) throw new FormulaRefused('expected a formula of fewer parts');
  if (isBlank(maths)) throw new FormulaRefused('expected a formula that shows something');
  return maths;
}

/** Loaded where there is a formula: half a megabyte. */
const temml = (): typeof Temml => createRequire(import.meta.url)('temml');

function mathmlFrom(tex: string, displayMode: boolean): string {
  try {
    const options = { displayMode, throwOnError: true, trust: false, strict: false };
    return temml().renderToString(tex, { ...options, maxSize: [20, 200], maxExpand: 400 });
  } catch (error) {
    if (error instanceof RangeError)
      throw new FormulaRefused('expected a formula less deeply nested');
    // Anything but a message for authors is a fault of Temml's own over a formula it can't take.
    const isForAuthors = error instanceof Error && error.name === 'ParseError';
    throw new FormulaRefused(isForAuthors ? teachersWords(error.message) : UNREADABLE);
  }
}

const UNREADABLE = 'expected a formula in LaTeX, such as `\\frac{1}{2}`';

/** Temml's message without the drawing of the place and the position, which ours has. */
function teachersWords(message: string): string {
  const said = (message.split(/ at (?:position \d|end of input)/)[0] ?? '').trim();
  const missing = /^Unexpected end of input.*expected '([^']*)'$/.exec(said)?.[1];
  if (missing !== undefined) return `a \`${missing}\` is missing`;
  const name = /(?:function name: |Undefined control sequence: |Function ")(\\[A-Za-z]+)/.exec(
    said,
  )?.[1];
  if (name !== undefined) return `\`${name}\` is not a command for formulas here`;
  return said
    .replace(/'([^']*)'/g, '`$1`')
    .replace(/\.$/, '')
    .replace(/^\p{Lu}/u, (first) => first.toLowerCase());
}

type Reader = (node: Element, depth: number) => Maths;

function partsIn(maths: Maths): number {
  const inside =
    maths.type === 'table' ? maths.rows.flat() : 'children' in maths ? maths.children : [];
  return inside.reduce((sum, one) => sum + partsIn(one), 1);
}

/** One reader for each element that Temml makes. */
const READERS: Record<string, Reader> = {
  math: (node, depth) => rowFrom(node.children, depth),
  mrow: (node, depth) => {
    if (classes(node).includes('tml-label')) refuse('\\label');
    const row = rowFrom(node.children, depth);
    return /border:/.test(style(node)) ? enclosed('box', row) : row;
  },
  mi: (node) => {
    const value = letters(node);
    const upright = node.properties.mathvariant === 'normal' || [...value].length > 1;
    return value === '' ? NOTHING : { type: 'identifier', value, upright };
  },
  mn: (node) => ({ type: 'number', value: letters(node) }),
  mo: operatorFrom,
  mtext: (node) => {
    if (classes(node).includes('tml-tag')) refuse('\\tag');
    letters(node);
    return { type: 'words', value: textOf(node) };
  },
  mspace: (node) => spaceFrom(node),
  mfrac: (node, depth) => {
    const [over, under] = parts(node, depth);
    const bar = node.properties.linethickness === undefined;
    return { type: 'fraction', bar, children: [over, under] };
  },
  msqrt: (node, depth) => ({ type: 'root', children: [rowFrom(node.children, depth), NOTHING] }),
  mroot: (node, depth) => {
    const [radicand, index] = parts(node, depth);
    return { type: 'root', children: [radicand, index] };
  },
  msub: (node, depth) => scripts(parts(node, depth), 'sub'),
  msup: (node, depth) => scripts(parts(node, depth), 'sup'),
  msubsup: (node, depth) => scripts(parts(node, depth), 'both'),
  munder: (node, depth) => limits(parts(node, depth), 'sub'),
  mover: (node, depth) => limits(parts(node, depth), 'sup'),
  munderover: (node, depth) => limits(parts(node, depth), 'both'),
  mtable: tableFrom,
  menclose: (node, depth) => {
    const row = rowFrom(node.children, depth);
    const name = String(node.properties.notation);
    const notation = NOTATION_OF[name];
    return notation === undefined ? refuse(name) : enclosed(notation, row);
  },
  mstyle: (node, depth) => {
    const row = rowFrom(node.children, depth);
    const { displaystyle } = node.properties;
    if (displaystyle === undefined) return row;
    return { type: 'sized', display: displaystyle === 'true', children: [row] };
  },
  mpadded: (node, depth) => rowFrom(node.children, depth),
  // Room as wide as something that is not shown: mhchem's way of lining numbers up, which ours does not need.
  mphantom: () => NOTHING,
};

const NOTATION_OF: Record<string, Notation> = {
  top: 'overline',
  bottom: 'underline',
  updiagonalstrike: 'cancel',
  downdiagonalstrike: 'back-cancel',
  'updiagonalstrike downdiagonalstrike': 'cross',
  box: 'box',
};

function rowFrom(nodes: readonly RootContent[], depth: number): Maths {
  const children = attachedScripts(nodes.map((node) => mathsFrom(node, depth + 1)));
  const [only] = children;
  return children.length === 1 && only !== undefined ? only : { type: 'row', children };
}

function mathsFrom(node: RootContent, depth: number): Maths {
  if (depth > DEEPEST) throw new FormulaRefused('expected a formula less deeply nested');
  if (node.type !== 'element') return NOTHING;
  if (/color:|background/.test(style(node)) || 'mathcolor' in node.properties) refuse('\\color');
  const read = READERS[node.tagName];
  return read === undefined ? refuse(`<${node.tagName}>`) : read(node, depth);
}

function refuse(what: string): never {
  throw new FormulaRefused(`\`${what}\` is not a command for formulas here`);
}

/** The three places of a node with two or three children; what is missing is nothing. */
function parts(node: Element, depth: number): [Maths, Maths, Maths] {
  const [first, second, third] = node.children
    .filter((child) => child.type === 'element')
    .map((child) => mathsFrom(child, depth + 1));
  return [first ?? NOTHING, second ?? NOTHING, third ?? NOTHING];
}

type Marks = 'sub' | 'sup' | 'both';

function lowAndHigh(
  [base, one, other]: [Maths, Maths, Maths],
  marks: Marks,
): [Maths, Maths, Maths] {
  if (marks === 'both') return [base, one, other];
  return marks === 'sub' ? [base, one, NOTHING] : [base, NOTHING, one];
}

function scripts(three: [Maths, Maths, Maths], marks: Marks): Maths {
  const children = lowAndHigh(three, marks);
  return children.slice(1).every(isNothing) ? children[0] : { type: 'scripts', children };
}

/** Space set above something only to make it wide is no limit. */
function limits(three: [Maths, Maths, Maths], marks: Marks): Maths {
  const [base, low, high] = lowAndHigh(three, marks);
  const below = isBlank(low) ? NOTHING : low;
  const above = isBlank(high) ? NOTHING : high;
  if (isNothing(below) && isNothing(above)) return base;
  return { type: 'limits', children: [base, below, above] };
}

function isBlank(maths: Maths): boolean {
  return maths.type === 'space' || (maths.type === 'row' && maths.children.every(isBlank));
}

/** U+2061, "applied to": it is heard from the name, and has no glyph. */
const APPLIED = '\u2061';

function operatorFrom(node: Element): Maths {
  const value = letters(node);
  if (value === '' || value === APPLIED) return NOTHING;
  const { stretchy, fence: isFence, form, lspace, rspace } = node.properties;
  const fence: Fence =
    isFence !== 'true'
      ? 'none'
      : form === 'postfix' || /^[)\]}⟩⌉⌋]$/.test(value)
        ? 'close'
        : 'open';
  const tight = [lspace, rspace].every((space) => Number.parseFloat(String(space)) === 0);
  const prefix = form === 'prefix' && fence === 'none';
  const grows = stretchy === undefined ? fence !== 'none' : stretchy === 'true';
  return { type: 'operator', value, stretchy: grows, tight: tight || prefix, fence };
}

function spaceFrom(node: Element): Maths {
  const em = Number.parseFloat(String(node.properties.width ?? '0'));
  return em > 0 ? { type: 'space', em: Math.min(em, 20) } : NOTHING;
}

function tableFrom(node: Element, depth: number): Maths {
  const cellsOf = (row: Element) => row.children.filter((cell) => cell.type === 'element');
  const rows = node.children.filter((row) => row.type === 'element');
  const first = rows[0] === undefined ? [] : cellsOf(rows[0]);
  if (rows.flatMap(cellsOf).some((cell) => /border/.test(style(cell)))) refuse('\\hline');
  return {
    type: 'table',
    align: first.map((cell) =>
      classes(cell).includes('tml-left')
        ? 'left'
        : classes(cell).includes('tml-right')
          ? 'right'
          : 'center',
    ),
    rows: rows.map((row) => cellsOf(row).map((cell) => rowFrom(cell.children, depth + 1))),
  };
}

function enclosed(notation: Notation, child: Maths): Maths {
  return { type: 'enclosed', notation, children: [child] };
}

function classes({ properties }: Element): (string | number)[] {
  return Array.isArray(properties.className) ? properties.className : [];
}

function style({ properties }: Element): string {
  return typeof properties.style === 'string' ? properties.style : '';
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** @throws FormulaRefused for a character that nobody sees. */
function letters(node: Element): string {
  const text = textOf(node).trim();
  const hidden = CONTROL.exec(text) ?? BIDI_CONTROL.exec(text);
  if (hidden !== null)
    throw new FormulaRefused(`expected visible signs only, not \`${codePoint(hidden[0])}\``);
  return text;
}
