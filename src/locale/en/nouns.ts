import type { Nouns } from '../nouns.ts';

const IRREGULAR: readonly (readonly [one: string, many: string])[] = [
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['person', 'people'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['mouse', 'mice'],
  ['half', 'halves'],
  ['leaf', 'leaves'],
  ['shelf', 'shelves'],
  ['wolf', 'wolves'],
  ['wife', 'wives'],
  ['knife', 'knives'],
  ['life', 'lives'],
];

/** Ends of words from Latin and Greek; many of those words have the common plural as well. */
const LEARNED: readonly (readonly [one: string, many: string])[] = [
  ['sis', 'ses'],
  ['xis', 'xes'],
  ['us', 'i'],
  ['um', 'a'],
  ['rion', 'ria'],
  ['menon', 'mena'],
  ['hedron', 'hedra'],
  ['ula', 'ulae'],
  ['ga', 'gae'],
  ['ix', 'ices'],
  ['ex', 'ices'],
];

const ALL = [...IRREGULAR, ...LEARNED];

function plurals(noun: string): string[] {
  return [...exchanged(noun, 0), regularPlural(noun)];
}

function regularPlural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function singulars(noun: string): string[] {
  const known = exchanged(noun, 1);
  if (known.length > 0) return known;
  if (/[^aeiou]ies$/.test(noun)) return [`${noun.slice(0, -3)}y`];
  if (/(?:ss|x|z|ch|sh)es$/.test(noun)) return [noun.slice(0, -2)];
  return /[^siu]s$/.test(noun) && !/ics$/.test(noun) ? [noun.slice(0, -1)] : [];
}

/** With another end, where it has an end of those; `from` says which of the two. */
function exchanged(noun: string, from: 0 | 1): string[] {
  return ALL.flatMap((ends) => {
    const end = ends[from];
    const other = ends[from === 0 ? 1 : 0];
    return noun.endsWith(end) ? [`${noun.slice(0, -end.length)}${other}`] : [];
  });
}

export const nouns: Nouns = {
  articles: new Set(['the', 'a', 'an']),
  plurals,
  singulars,
  other: new Set(['means', 'media', 'news', 'goods', 'works', 'thus']),
};
