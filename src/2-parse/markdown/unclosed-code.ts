import type { Root } from 'mdast';
import { allOf } from '../../guide/walk.ts';
import { type Context, say, sourceOf } from '../context.ts';

/**
 * A fence that is never closed makes code of all that follows, exercises with their answers too
 * (CommonMark 0.31, section 4.5). Reports `code-is-closed`.
 */
export function reportUnclosedCode(root: Root, context: Context): void {
  for (const node of allOf([root], 'code')) {
    const lines = sourceOf(context, node).split('\n');
    const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
    if (fence === undefined) continue;
    const last = lines.length < 2 ? '' : (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd();
    if (last.length >= fence.length && last === (fence[0] ?? '').repeat(last.length)) continue;
    const start = node.position?.start;
    if (start === undefined) continue;
    const { line, column } = start;
    say(
      context,
      'code-is-closed',
      { start, end: { line, column: column + (lines[0] ?? '').length } },
      `Unexpected block of code without an end, expected a line ${fence} where it ends`,
      { note: 'As it stands, all that follows is code.' },
    );
  }
}
