/**
 * A formula as a value: what TeX says, without TeX's words and without those of MathML or Typst, which
 * are made from it. Plain data. A part that is not there is an empty `row`.
 */
export type Maths =
  | { type: 'row'; children: Maths[] }
  /** A letter or a name ("x", "sin"). A single letter stands in italics unless it is upright. */
  | { type: 'identifier'; value: string; upright: boolean }
  | { type: 'number'; value: string }
  /** `stretchy`: as high or wide as what it stands around. `tight`: no space beside it. */
  | { type: 'operator'; value: string; stretchy: boolean; tight: boolean; fence: Fence }
  /** Words inside a formula, spaces kept. */
  | { type: 'words'; value: string }
  /** Width in em, never negative. */
  | { type: 'space'; em: number }
  /** Numerator and denominator; without a bar one stands on the other, as in a binomial. */
  | { type: 'fraction'; bar: boolean; children: [Maths, Maths] }
  /** Radicand and index; an empty index is a square root. */
  | { type: 'root'; children: [Maths, Maths] }
  /** Base, subscript, superscript. */
  | { type: 'scripts'; children: [Maths, Maths, Maths] }
  /** Base, and what stands low and high before it: the numbers of an isotope. */
  | { type: 'prescripts'; children: [Maths, Maths, Maths] }
  /** Base, what stands below it, what stands above it. */
  | { type: 'limits'; children: [Maths, Maths, Maths] }
  | { type: 'table'; align: ('left' | 'center' | 'right')[]; rows: Maths[][] }
  | { type: 'enclosed'; notation: Notation; children: [Maths] }
  /** As large as in a formula of its own, or as small as in a line of text. */
  | { type: 'sized'; display: boolean; children: [Maths] };

export type Fence = 'open' | 'close' | 'none';

export type Notation = 'box' | 'overline' | 'underline' | 'cancel' | 'back-cancel' | 'cross';

export const NOTHING: Maths = { type: 'row', children: [] };

export function isNothing(maths: Maths): boolean {
  return maths.type === 'row' && maths.children.every(isNothing);
}

/**
 * A formula in one line of plain text, for titles, names and ids, and for counting its words:
 * "x^2 + 1/2", "√(a + b)", "CO_2".
 */
export function mathsText(maths: Maths): string {
  return written(maths).replace(/\s+/g, ' ').trim();
}

/** Its letters and signs alone, each part before what stands at it: as MathML and paper have them. */
export function mathsLetters(maths: Maths): string {
  switch (maths.type) {
    case 'identifier':
    case 'number':
    case 'words':
    case 'operator':
      return maths.value;
    case 'space':
      return ' ';
    case 'table':
      return maths.rows.flat().map(mathsLetters).join(' ');
    default:
      return maths.children.map(mathsLetters).join('');
  }
}

function written(maths: Maths): string {
  switch (maths.type) {
    case 'row':
      return maths.children.map(written).join('');
    case 'identifier':
    case 'number':
    case 'words':
      return maths.value;
    case 'operator':
      return maths.tight || maths.fence !== 'none' ? maths.value : ` ${maths.value} `;
    case 'space':
      return ' ';
    case 'fraction': {
      const [over, under] = maths.children.map(grouped);
      return `${over}/${under}`;
    }
    case 'root': {
      const [radicand, index] = maths.children;
      return `${written(index)}√${grouped(radicand)}`;
    }
    case 'scripts':
    case 'limits': {
      const [base, low, high] = maths.children;
      const bearer = written(base);
      const marks = `${mark('_', low)}${mark('^', high)}`;
      return bearer.endsWith(' ') ? `${bearer.trimEnd()}${marks} ` : `${bearer}${marks}`;
    }
    case 'prescripts': {
      const [base, low, high] = maths.children;
      return `${mark('^', high)}${mark('_', low)}${written(base)}`;
    }
    case 'table':
      return maths.rows.map((cells) => cells.map(written).join(' ')).join('; ');
    case 'enclosed':
    case 'sized':
      return written(maths.children[0]);
  }
}

function mark(sign: string, maths: Maths): string {
  return isNothing(maths) ? '' : `${sign}${grouped(maths)}`;
}

/** In brackets, where it is more than one thing. */
function grouped(maths: Maths): string {
  const text = mathsText(maths);
  return [...text].length === 1 || /^[\p{L}\p{N}.]+$/u.test(text) ? text : `(${text})`;
}
