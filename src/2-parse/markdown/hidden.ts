import type { NodeType } from '../../guide/nodes.ts';

/** Stands for a sign of the source that is no plain text. */
export const HIDDEN = '\uFFFC';

/** What Markdown keeps as it is: nothing in it is a heading, a question or a mark. */
export const KEPT: ReadonlySet<NodeType> = new Set([
  'inlineCode',
  'inlineMath',
  'formula',
  'formulaBlock',
  'html',
  'image',
  'imageReference',
]);

/**
 * A text with some stretches of it hidden, sign for sign, so that all else stands where it stood; its lines stay.
 *
 * @param stretches In order; of one in another nothing more is hidden.
 */
export function withHidden(
  text: string,
  stretches: readonly { from: number; to: number }[],
  sign: string = HIDDEN,
): string {
  let result = '';
  for (const { from, to } of stretches) {
    result += text.slice(result.length, Math.max(from, result.length));
    result += text.slice(result.length, to).replace(/[^\n]/g, sign);
  }
  return result + text.slice(result.length);
}
