import type { GuideNode } from './nodes.ts';
import type { Deletion } from './prose.ts';
import { plainText } from './text.ts';
import { allOf } from './walk.ts';

/** Every deletion below a node, in the order of the text. */
export function deletionsIn(node: GuideNode): Deletion[] {
  return allOf([node], 'deletion');
}

/** Every word that fills a gap: the one that is printed, then those that are right as well. */
export function wordsFor({ children, alternatives }: Deletion): string[] {
  return [children, ...alternatives].map((word) => plainText(word));
}
