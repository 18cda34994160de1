/** A formula as MathML: for pages, and as what is read aloud of it on paper. */
import type { Element, ElementContent } from 'hast';
import { isNothing, type Maths, mathsLetters, type Notation } from '../guide/maths.ts';
import { areCommonSigns } from '../maths-font/maths-font.ts';

/** MathML Core, but for `menclose`, which our styles draw where a browser does not. */
export const MATHML_TAGS = [
  'math',
  'menclose',
  'mfrac',
  'mi',
  'mmultiscripts',
  'mn',
  'mo',
  'mover',
  'mprescripts',
  'mroot',
  'mrow',
  'mspace',
  'msqrt',
  'mstyle',
  'msub',
  'msubsup',
  'msup',
  'mtable',
  'mtd',
  'mtext',
  'mtr',
  'munder',
  'munderover',
] as const;
type Tag = (typeof MATHML_TAGS)[number];

/** Of a formula that needs the whole font. */
const RARE_SIGNS = 'rare-signs';
const OWN_CLASS: [string, string] = ['className', RARE_SIGNS];

const ALIGNED: [string, ...string[]] = ['className', 'align-left', 'align-right', 'align-center'];

/** What the elements above may carry, in the names hast has for them. */
export const MATHML_ATTRIBUTES = {
  math: ['display', 'ariaLabel', OWN_CLASS],
  menclose: ['notation'],
  mfrac: ['linethickness'],
  mi: ['mathvariant'],
  mo: ['form', 'fence', 'stretchy', 'lspace', 'rspace', 'movablelimits'],
  mover: ['accent'],
  mspace: ['width'],
  mstyle: ['displaystyle', 'scriptlevel'],
  mtd: [ALIGNED],
};

/** @param display On lines of its own. */
export function mathml(maths: Maths, display: boolean): Element {
  return el('math', [part(maths)], {
    ...(display && { display: 'block' }),
    ...(!areCommonSigns(mathsLetters(maths)) && { className: [RARE_SIGNS] }),
  });
}

/** The same as text, for what reads it aloud. */
export function mathmlText(maths: Maths): string {
  return textOf(el('math', [part(maths)], { xmlns: 'http://www.w3.org/1998/Math/MathML' }));
}

function part(maths: Maths): Element {
  switch (maths.type) {
    case 'row':
      return el('mrow', maths.children.map(part));
    case 'identifier': {
      const plain = maths.upright && [...maths.value].length === 1;
      return leaf('mi', maths.value, plain ? { mathvariant: 'normal' } : {});
    }
    case 'number':
      return leaf('mn', maths.value);
    case 'words':
      return leaf('mtext', maths.value.replace(/ /g, '\u00a0'));
    case 'operator':
      return operator(maths);
    case 'space':
      return el('mspace', [], { width: `${maths.em}em` });
    case 'fraction':
      return el('mfrac', maths.children.map(part), maths.bar ? {} : { linethickness: '0' });
    case 'root': {
      const [radicand, index] = maths.children;
      return isNothing(index)
        ? el('msqrt', [part(radicand)])
        : el('mroot', [part(radicand), part(index)]);
    }
    case 'scripts':
      return around(maths.children, 'msub', 'msup', 'msubsup');
    case 'prescripts': {
      const [base, low, high] = maths.children;
      return el('mmultiscripts', [part(base), el('mprescripts', []), part(low), part(high)]);
    }
    case 'limits':
      return limits(maths.children);
    case 'table':
      return el(
        'mtable',
        maths.rows.map((cells) =>
          el(
            'mtr',
            cells.map((cell, column) =>
              el('mtd', [part(cell)], { className: [`align-${maths.align[column] ?? 'center'}`] }),
            ),
          ),
        ),
      );
    case 'enclosed':
      return el('menclose', [part(maths.children[0])], { notation: NOTATION[maths.notation] });
    case 'sized':
      return el('mstyle', [part(maths.children[0])], {
        displaystyle: String(maths.display),
        scriptlevel: '0',
      });
  }
}

const NOTATION = {
  box: 'box',
  overline: 'top',
  underline: 'bottom',
  cancel: 'updiagonalstrike',
  'back-cancel': 'downdiagonalstrike',
  cross: 'updiagonalstrike downdiagonalstrike',
} as const satisfies Record<Notation, string>;

type Operator = Extract<Maths, { type: 'operator' }>;

function operator({ value, stretchy, tight, fence }: Operator): Element {
  return leaf('mo', value, {
    ...(fence !== 'none' && { fence: 'true', form: fence === 'open' ? 'prefix' : 'postfix' }),
    stretchy: String(stretchy),
    ...(tight && { lspace: '0', rspace: '0' }),
  });
}

function limits(children: [Maths, Maths, Maths]): Element {
  const [base, , high] = children;
  const made = around(children, 'munder', 'mover', 'munderover');
  const [first] = made.children;
  // Browsers would set the bounds of a sum beside it in a line of text.
  if (base.type === 'operator' && first?.type === 'element')
    first.properties.movablelimits = 'false';
  const isAccent = made.tagName === 'mover' && high.type === 'operator' && base.type !== 'operator';
  if (isAccent) made.properties.accent = 'true';
  return made;
}

/** The element for what there is: a low mark, a high one or both. */
function around(
  [base, low, high]: [Maths, Maths, Maths],
  below: Tag,
  above: Tag,
  both: Tag,
): Element {
  if (isNothing(high)) return el(below, [part(base), part(low)]);
  return isNothing(low)
    ? el(above, [part(base), part(high)])
    : el(both, [part(base), part(low), part(high)]);
}

function leaf(tagName: Tag, value: string, properties: Element['properties'] = {}): Element {
  return el(tagName, [{ type: 'text', value }], properties);
}

function el(
  tagName: Tag,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return escaped(node.value);
  if (node.type !== 'element') return '';
  const attributes = Object.entries(node.properties)
    .filter(([name]) => name !== 'className')
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  return `<${node.tagName}${attributes.join('')}>${node.children.map(textOf).join('')}</${node.tagName}>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
