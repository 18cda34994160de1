import type { Paragraph, Root, RootContent } from 'mdast';
import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import { type Context, placeOf, say, sourceOf } from '../context.ts';
import { FormulaRefused, mathsFromTex } from '../maths/maths-from-tex.ts';
import { replaceBelow } from './replace-children.ts';

/**
 * `$$x^2$$` becomes a `formula`, or a `formulaBlock` where it is a paragraph or stands between lines
 * of `$$`. Reports (`formulas-are-readable`) what cannot be understood and a block that is not
 * closed; formulas between other signs are told of by formula-habits.ts.
 */
export function readFormulas(root: Root | Paragraph, context: Context): void {
  const allowance: Allowance = { left: MOST_IN_A_GUIDE };
  replaceBelow(root, (node, parent) => {
    if (node.type === 'math') return [blockFrom(node, context, allowance)];
    if (node.type === 'inlineMath') return [formulaFrom(node, context, false, allowance)];
    // In a list item it stays a line: an option, a statement or a step is one.
    if (node.type !== 'paragraph' || node.children.length > 1 || parent.type === 'listItem')
      return null;
    const [only] = node.children;
    return only?.type === 'inlineMath' ? [formulaFrom(only, context, true, allowance)] : null;
  });
}

/** Characters of TeX in one guide: a long chapter of mathematics has a fifth of it. Every formula is set and spoken. */
const MOST_IN_A_GUIDE = 40_000;

const TOO_MUCH = `expected at most ${MOST_IN_A_GUIDE} characters of formulas in one guide`;

/** Characters of TeX that the guide may still hold. */
interface Allowance {
  left: number;
}

function blockFrom(node: MathBlock, context: Context, allowance: Allowance): RootContent {
  const lines = sourceOf(context, node).trimEnd().split('\n');
  if (lines.length < 2 || !/^[\s>]*\${2,}\s*$/.test(lines.at(-1) ?? '')) {
    const expected = 'a line `$$` that closes it';
    refuse(node, `Unexpected formula without an end, expected ${expected}`, context);
    return { type: 'code', value: node.value, ...placeOf(node) };
  }
  // Markdown takes the rest of the first line for a name of the block, and it would be lost.
  if (typeof node.meta === 'string' && node.meta.trim() !== '') {
    const reason = `Unexpected \`${node.meta}\` on the line of the first \`$$\`, expected the formula on the lines between`;
    refuse(node, reason, context);
  }
  return formulaFrom(node, context, true, allowance);
}

function formulaFrom(
  node: InlineMath | MathBlock,
  context: Context,
  block: boolean,
  allowance: Allowance,
): RootContent {
  const { value } = node;
  const place = placeOf(node);
  try {
    allowance.left -= value.length;
    if (allowance.left < 0) throw new FormulaRefused(TOO_MUCH);
    const maths = mathsFromTex(value, block);
    return { type: block ? 'formulaBlock' : 'formula', value, maths, ...place };
  } catch (error) {
    if (!(error instanceof FormulaRefused)) throw error;
    const reason = error.message.startsWith('expected')
      ? error.message
      : `expected a formula in LaTeX: ${error.message}`;
    const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
    refuse(node, `Unexpected \`$$${shown}$$\`, ${reason}`, context);
    return block ? { type: 'code', value, ...place } : { type: 'inlineCode', value, ...place };
  }
}

function refuse(node: InlineMath | MathBlock, reason: string, context: Context): void {
  say(context, 'formulas-are-readable', node, reason);
}
