/**
 * Many passages looked for in many texts at once (Rabin–Karp): the cost grows with the length of the
 * texts, not with the number of passages.
 */

/** Passages shorter than this, in letters and digits, are judged by where they stand; see prove.ts. */
export const SHORTEST_PASSAGE = 18;

const BASE = 257;
const MODULUS = 1_000_003;

export interface PassageIndex<P> {
  /** The passages that occur in a compact text, each once. */
  find(compactText: string): P[];
}

/** @param passages With their compact texts; those shorter than `SHORTEST_PASSAGE` are left out. */
export function indexPassages<P>(
  passages: readonly { compact: string; passage: P }[],
): PassageIndex<P> {
  const buckets = new Map<number, { compact: string; passage: P }[]>();
  for (const one of passages) {
    if (one.compact.length < SHORTEST_PASSAGE) continue;
    const hash = hashOf(one.compact, 0);
    const bucket = buckets.get(hash);
    if (bucket === undefined) buckets.set(hash, [one]);
    else bucket.push(one);
  }
  return { find: (text) => findIn(text, buckets) };
}

function findIn<P>(
  text: string,
  buckets: ReadonlyMap<number, { compact: string; passage: P }[]>,
): P[] {
  const found = new Set<P>();
  if (text.length < SHORTEST_PASSAGE || buckets.size === 0) return [];
  let hash = hashOf(text, 0);
  for (let at = 0; ; at += 1) {
    for (const { compact, passage } of buckets.get(hash) ?? []) {
      if (text.startsWith(compact, at)) found.add(passage);
    }
    const next = at + SHORTEST_PASSAGE;
    if (next >= text.length) return [...found];
    hash = (hash + MODULUS - ((text.charCodeAt(at) * TOP) % MODULUS)) % MODULUS;
    hash = (hash * BASE + text.charCodeAt(next)) % MODULUS;
  }
}

/** BASE to the power of the window's length less one. */
const TOP = Array.from({ length: SHORTEST_PASSAGE - 1 }).reduce<number>(
  (power) => (power * BASE) % MODULUS,
  1,
);

function hashOf(text: string, from: number): number {
  let hash = 0;
  for (let at = from; at < from + SHORTEST_PASSAGE; at += 1) {
    hash = (hash * BASE + text.charCodeAt(at)) % MODULUS;
  }
  return hash;
}
