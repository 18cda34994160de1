/**
 * Many passages looked for in many texts at once (Rabin–Karp): the cost grows with the length of the
 * texts, not with the number of passages.
 */
import { CJK_WEIGHT, LIGHTEST_PASSAGE, weightOf } from '../../guide/compact.ts';

/** As many characters as a passage of the least weight has at least. */
const WINDOW = LIGHTEST_PASSAGE / CJK_WEIGHT;

const BASE = 0x01000193;
/** Bits of a hash that are looked up in a table before the passages are. */
const FILTER_BITS = 16;

export interface PassageIndex<P> {
  /** The passages that occur in a compact text, each once. */
  find(compactText: string): P[];
}

/** @param passages With their compact texts; those lighter than `LIGHTEST_PASSAGE` are left out. */
export function indexPassages<P>(
  passages: readonly { compact: string; passage: P }[],
): PassageIndex<P> {
  const buckets: Buckets<P> = new Map();
  const filter = new Uint8Array(1 << FILTER_BITS);
  for (const one of passages) {
    if (weightOf(one.compact) < LIGHTEST_PASSAGE) continue;
    const hash = hashOf(one.compact);
    filter[hash >>> (32 - FILTER_BITS)] = 1;
    const bucket = buckets.get(hash);
    if (bucket === undefined) buckets.set(hash, [one]);
    else bucket.push(one);
  }
  return { find: (text) => findIn(text, buckets, filter) };
}

type Buckets<P> = Map<number, { compact: string; passage: P }[]>;

function findIn<P>(text: string, buckets: Buckets<P>, filter: Uint8Array): P[] {
  const found = new Set<P>();
  if (text.length < WINDOW || buckets.size === 0) return [];
  let hash = hashOf(text);
  for (let at = 0; ; at += 1) {
    if (filter[hash >>> (32 - FILTER_BITS)] === 1) {
      for (const { compact, passage } of buckets.get(hash) ?? []) {
        if (text.startsWith(compact, at)) found.add(passage);
      }
    }
    const next = at + WINDOW;
    if (next >= text.length) return [...found];
    // All modulo 2^32, as `Math.imul` reckons.
    hash = (hash - Math.imul(text.charCodeAt(at), TOP)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(next)) | 0;
  }
}

/** BASE to the power of the window's length less one. */
const TOP = Array.from({ length: WINDOW - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Of the first window. */
function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < WINDOW; at += 1) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  }
  return hash;
}
