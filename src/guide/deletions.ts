import type { GuideNode } from './nodes.ts';
import type { Deletion } from './prose.ts';
import { allOf } from './walk.ts';

/** Every deletion below a node, in the order of the text. */
export function deletionsIn(node: GuideNode): Deletion[] {
  return allOf([node], 'deletion');
}
