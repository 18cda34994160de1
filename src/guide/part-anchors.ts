import type { NodeType } from './nodes.ts';

/** Anchors of the parts that have no heading of the author's in the tree. */
export const PART_ANCHORS = {
  definition: 'definition',
  directAnswer: 'answer',
  summary: 'summary',
  facts: 'facts',
  keyTerms: 'key-terms',
} as const satisfies Partial<Record<NodeType, string>>;

/** Of a fact. @param number From 1. */
export const factAnchor = (number: number) => `fact.${number}`;
