import type { Root } from 'mdast';
import { BIDI_CONTROL, CONTROL } from '../../1-read/text/check-characters.ts';
import { walk } from '../../guide/walk.ts';
import { codePoint } from '../../messages/code-point.ts';
import { type Context, say } from '../context.ts';

/**
 * Characters that nobody sees, written as entities (`&#x202E;`): the same rules as for the text itself,
 * `no-control-characters` and `no-bidi-controls`.
 */
export function reportDecodedCharacters(root: Root, context: Context): void {
  // Those with a name (`&nbsp;`) are none of them.
  if (!String(context.file).includes('&#')) return;
  walk([root], (node) => {
    if (!('value' in node)) return;
    const { value } = node;
    for (const [pattern, rule, what] of [
      [CONTROL, 'no-control-characters', 'control character'],
      [BIDI_CONTROL, 'no-bidi-controls', 'writing direction control'],
    ] as const) {
      const found = pattern.exec(value.replace(/[\t\n\r]/g, ' '))?.[0];
      // What stands in the source itself has been told when it was read.
      if (found === undefined || String(context.file).includes(found)) continue;
      say(
        context,
        rule,
        node,
        `Unexpected invisible ${what} \`${codePoint(found)}\`, expected visible text only`,
      );
    }
  });
}
