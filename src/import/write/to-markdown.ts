import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Foreign } from '../../guide/prose.ts';

/** Signs that mean nothing to CommonMark, and something to guides or to the checks of them. */
const UNSAFE: Options['unsafe'] = [
  { character: '$', after: '[^\\d]', inConstruct: 'phrasing' },
  { character: '\\', after: '[A-Za-z()\\[\\]]', inConstruct: 'phrasing' },
  { character: '=', after: '=', inConstruct: 'phrasing' },
  { character: '%', after: '%', inConstruct: 'phrasing' },
  { character: '{', inConstruct: 'phrasing' },
  { character: '^', inConstruct: 'phrasing' },
  { character: '~', inConstruct: 'phrasing' },
  { character: ':', after: '[a-z0-9_+-]+:', inConstruct: 'phrasing' },
  { atBreak: true, character: ':' },
  { atBreak: true, character: '|' },
];

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  unsafe: UNSAFE,
  handlers: {
    foreign: (node: Foreign, _, state, info) => {
      const exit = state.enter('label');
      const words = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
      exit();
      return `[${words}]{lang=${node.language}}`;
    },
  },
  extensions: [gfmToMarkdown(), mathToMarkdown({ singleDollarTextMath: false })],
};

/** mdast as Markdown, ending in a line end; every sign of a text is one to whoever reads it. */
export function markdownOf(nodes: RootContent[]): string {
  return toMarkdown({ type: 'root', children: nodes }, OPTIONS);
}
