import type { GuideNode } from '../guide/nodes.ts';
import { readsLike } from '../guide/text.ts';

/** Pairs of nodes that read alike: the first such one, and each that repeats it. */
export function repeats<T extends GuideNode>(nodes: readonly T[]): [T, T][] {
  const seen = new Map<string, T>();
  return nodes.flatMap((node): [T, T][] => {
    const text = readsLike(node);
    const first = seen.get(text);
    if (first !== undefined) return [[first, node]];
    seen.set(text, node);
    return [];
  });
}
