/**
 * Which order of a question's items is printed on which version of a sheet. The orders of a question come in a
 * sequence that its seeds decide, each once. Version A has the first of them, B the second, and so on, whatever
 * the number of versions and whatever the other questions: so versions differ while there are orders left.
 *
 * An order that is itself the solution is passed over for one that no version has of its own. Nothing else depends
 * on the answer: what every other version prints is the same for every answer.
 */
import { shuffled } from './shuffle.ts';

/** `A`, `B` … `Z`. */
export type Version = string;

/** The most versions a sheet can have. */
const MOST = 26;

/** What must not be printed. */
export interface Solution<T> {
  /** How many orders solve the question: at most so many, whatever the answer is. */
  count: number;
  isOne: (order: readonly T[]) => boolean;
}

const NO_SOLUTION = { count: 0, isOne: () => false } satisfies Solution<unknown>;

/** Version letters of a sheet that is made in `count` versions (1 to 26). */
export function versionLetters(count: number): Version[] {
  return Array.from({ length: count }, (_, index) => letter(index).toUpperCase());
}

/** 0 → `a`, 25 → `z`, 26 → `aa`. */
export function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/** How many versions, from A on, print so many items in orders of their own. 1 to 26. */
function versionsThatDiffer(items: number, solutions = 0): number {
  return Math.max(1, Math.min(MOST, permutations(items) - solutions));
}

/**
 * The order of the items on one version.
 *
 * @param items In an order that tells nothing.
 * @param seedOf The seed of a version's shuffle.
 * @returns The solution only where there is no other order.
 */
export function orderForVersion<T>(
  items: readonly T[],
  version: Version,
  seedOf: (version: Version) => string,
  { count, isOne }: Solution<T> = NO_SOLUTION,
): T[] {
  const differing = versionsThatDiffer(items.length, count);
  const own = (version.charCodeAt(0) - 65) % differing;
  let passedOver = 0;
  let solved: T[] = [...items];
  let index = 0;
  for (const order of distinctOrders(items, seedOf)) {
    const isSolution = isOne(order);
    if (index === own && !isSolution) return order;
    if (index === own) solved = order;
    if (index < own && isSolution) passedOver += 1;
    if (index >= differing && !isSolution) {
      if (passedOver === 0) return order;
      passedOver -= 1;
    }
    index += 1;
  }
  return solved;
}

/** Every order of the items, each once. */
function* distinctOrders<T>(
  items: readonly T[],
  seedOf: (version: Version) => string,
): Generator<T[]> {
  const seen = new Set<string>();
  const all = permutations(items.length);
  const indices = [...items.keys()];
  for (let index = 0; seen.size < all; index += 1) {
    const order = shuffled(indices, seedOf(letter(index).toUpperCase()));
    const name = order.join();
    if (seen.has(name)) continue;
    seen.add(name);
    // An order holds every index once, and no other.
    yield order.map((at) => items[at] as T);
  }
}

/** In how many orders so many items can stand. */
export function permutations(items: number): number {
  return items < 2 ? 1 : items * permutations(items - 1);
}
