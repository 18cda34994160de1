/**
 * Every node of a guide as one closed union, made of the tree's own types: a part that is added to the tree is in
 * it, and the compiler asks for its traits (node-traits.ts). Types only.
 *
 * Nodes that parsing resolves away (prose.ts) are in it too, for what looks into a tree before they are.
 */
import type { Root, RootContent } from 'mdast';
import type { Guide } from './guide.ts';
import type { Structured } from './questions.ts';

/** What stands above prose: the children of a node and theirs, down to where prose begins. */
type PartsOf<Node> = Node extends { children: readonly (infer Child)[] }
  ? Child extends RootContent
    ? never
    : // Questions in a question: all that stands in one stands in others as well.
      Child extends Structured
      ? Child
      : Child | PartsOf<Child>
  : never;

/** A node anywhere in the tree of a guide. */
export type GuideNode = Root | RootContent | Guide | PartsOf<Guide>;

export type NodeType = GuideNode['type'];

/** The nodes of a type. */
export type NodeOf<Type extends NodeType> = Extract<GuideNode, { type: Type }>;
