/**
 * The order in which things are printed. It is decided by what a pupil sees, by the question's id
 * and by the version letter: neither the file's order nor the key plays a part. So everything is sorted
 * by its text first and shuffled then. What is arranged of a kind stands in `kinds/`.
 *
 * One exception: an order that is the solution itself, the steps of an ordering in the right order or a match
 * that reads 1–a 2–b 3–c, is passed over for another of the same seeds. No sheet prints a question solved, and that
 * one order is all that a sheet can tell; see distinct-orders.ts.
 */
import type { GuideNode } from './nodes.ts';
import { byCodePoint, exactText, plainText } from './text.ts';

export {
  letter,
  orderForVersion,
  permutations,
  type Version,
  versionLetters,
} from './distinct-orders.ts';

/** What a pupil reads of an item. */
type Seen<T> = (item: T) => GuideNode | readonly GuideNode[];
const all = <T extends GuideNode>(item: T) => item;

/** Where two texts are alike, what sets them apart decides: never the place in the file. */
export function sortedByText<T extends GuideNode>(items: readonly T[], seen: Seen<T> = all): T[] {
  const known = items.map((item) => ({
    item,
    text: plainText(seen(item)),
    exact: exactText(seen(item)),
  }));
  known.sort((a, b) => byCodePoint(a.text, b.text) || byCodePoint(a.exact, b.exact));
  return known.map(({ item }) => item);
}

/** Items that read as one of the letters they are printed with stand at that letter. */
export function atTheirLetters<T extends GuideNode>(items: readonly T[], seen: Seen<T> = all) {
  const places = sortedByText(items, seen).map((item) => {
    const [, label] = /^\(?([a-z])[).:]?$/i.exec(plainText(seen(item))) ?? [];
    return { item, place: label === undefined ? -1 : label.toLowerCase().charCodeAt(0) - 97 };
  });
  const count = (place: number) => places.filter((one) => one.place === place).length;
  const isPinned = ({ place }: { place: number }) =>
    place >= 0 && place < items.length && count(place) === 1;
  return {
    pinned: new Map(places.filter(isPinned).map(({ item, place }) => [place, item])),
    free: places.filter((one) => !isPinned(one)).map(({ item }) => item),
  };
}

/** The free items in their order, in the places that the pinned ones leave. */
export function around<T>(free: readonly T[], pinned: ReadonlyMap<number, T>): T[] {
  const result = [...free];
  for (const [place, item] of [...pinned].sort(([a], [b]) => a - b)) result.splice(place, 0, item);
  return result;
}
