import type { RootContent } from 'mdast';
import { mapProse } from '../../guide/map-prose.ts';
import { plainText } from '../../guide/text.ts';
import { HIDDEN, KEPT } from '../markdown/hidden.ts';

/** The text of a line but for what Markdown keeps as it is: `while (true)` in code is no verdict. */
export function ownWords(line: RootContent): string {
  return plainText(
    mapProse([line], ({ type }) => (KEPT.has(type) ? [{ type: 'text', value: HIDDEN }] : null)),
  );
}
