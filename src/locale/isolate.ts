/** U+2066 and U+2069: what stands between them runs left to right, whatever is around it (UAX 9). */
const LEFT_TO_RIGHT = '\u2066';
/** U+2068: the same in the direction of its first letter. */
export const OWN_DIRECTION = '\u2068';
export const END = '\u2069';

/** On a right-to-left page, short signs in an order of their own, such as "1–c  2–a". */
export function keptInOrder(text: string, page: 'ltr' | 'rtl'): string {
  return page === 'rtl' && text !== '' ? `${OWN_DIRECTION}${text}${END}` : text;
}

/**
 * English words for a right-to-left page that has none of its own: each stands as a whole, so that
 * "[3 marks]" and a full stop keep their order. Words may lie in lists, be nested, or be made by functions.
 */
export function isolated<Words>(words: Words): Words {
  // The same words in the same places, each between two signs.
  return isolate(words) as Words;
}

function isolate(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : `${LEFT_TO_RIGHT}${value}${END}`;
  if (typeof value === 'function') return (...given: unknown[]) => isolate(value(...given));
  if (Array.isArray(value)) return value.map(isolate);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, isolate(one)]));
}
