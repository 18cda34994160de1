import type { Root } from 'mdast';
import { allOf } from '../../guide/walk.ts';

/** Full-width and CJK punctuation, and quotation marks: no address holds them as they are. */
const STOP = '[\\u3000-\\u303f\\uff01-\\uff0f\\uff1a-\\uff1f\\uff3b-\\uff3d\\uff5b-\\uff65“”«»…]';
/** A letter of a script that is written without spaces. */
const WORD = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
/** A bare address up to such a sign, or a name of a host that goes over into a word; neither in `](…)` nor in `<…>`. */
const ENDED = new RegExp(
  `(?<!\\]\\(|<|\\]:[ \\t]{0,9})(?:https?:\\/\\/|(?<![\\w.])www\\.)(?:[a-z\\d.-]*[a-z](?=${WORD})|(?:(?!${STOP}|https?:\\/\\/)[^\\s<])*(?=${STOP}))`,
  'giu',
);

/** Ends a bare address at once, and is no letter and no space (GFM 0.29, section 6.9). */
const END = '<';

/**
 * Parses Markdown in which a bare address ends where its sentence goes on: `https://example.org。` and
 * `（https://example.org）`. GFM would take all up to the next space for the address, stars of emphasis included. So
 * the sign after it is exchanged for one at which addresses end, and put back into the tree's text.
 */
export function parseAddresses(source: string, parse: (text: string) => Root): Root {
  const ends = endsIn(source);
  if (ends.length === 0) return parse(source);
  const root = parse(exchanged(source, ends));
  const back = putBack(root, source, ends);
  if (back.length === ends.length) return root;
  // Those left were in code or the like, where nothing is an address.
  const again = parse(exchanged(source, back));
  return putBack(again, source, back).length === back.length ? again : parse(source);
}

/** Offsets of the signs at which addresses end, in order. */
function endsIn(source: string): number[] {
  return [...source.matchAll(ENDED)]
    .filter(([address]) => !/^(?:https?:\/\/|www\.)$/i.test(address))
    .map(({ 0: { length }, index }) => index + length)
    .filter((at) => !/[\ud800-\udfff]/.test(source.charAt(at)));
}

function exchanged(source: string, ends: readonly number[]): string {
  let text = '';
  for (const at of ends) text += source.slice(text.length, at) + END;
  return text + source.slice(text.length);
}

/** @returns The ends that were found in text again. */
function putBack(root: Root, source: string, ends: readonly number[]): number[] {
  const found: number[] = [];
  let next = 0;
  for (const node of allOf([root], 'text')) {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) continue;
    while (next < ends.length && (ends[next] ?? 0) < from) next += 1;
    for (; next < ends.length && (ends[next] ?? 0) < to; next += 1) {
      const at = ends[next] ?? 0;
      const index = at - from;
      if (node.value[index] !== END) continue;
      node.value = node.value.slice(0, index) + source.charAt(at) + node.value.slice(index + 1);
      found.push(at);
    }
  }
  return found;
}
