import type { RootContent } from 'mdast';
import { plainText } from '../guide/text.ts';
import { hasMarks } from './attributes/marks.ts';
import type { Context } from './context.ts';
import { parsingOf } from './questions/by-type.ts';
import { hasList } from './seen-from-afar.ts';
import type { LooksLike, SectionName } from './words.ts';

/** Whether what stands under a heading looks like exercises of a kind, or bears marks. */
export function lookingLike(nodes: readonly RootContent[], context: Context): LooksLike {
  return (name) =>
    isLike(name, nodes, context) ||
    nodes.some((node) => node.type !== 'code' && hasMarks(plainText(node), context.grammar));
}

function isLike(name: SectionName, nodes: readonly RootContent[], context: Context): boolean {
  switch (name) {
    case 'facts':
    case 'keyTerms':
      return hasList(nodes);
    case 'definition':
    case 'summary':
      // Any text would do, so that none tells them from other prose.
      return false;
    default:
      return parsingOf(name).isLike(nodes, context);
  }
}
