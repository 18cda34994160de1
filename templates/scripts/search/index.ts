/** What is searched: words, and in which entries they stand. */
import { forgiven, slipsBetween } from './slips.ts';
import type { Words } from './words.ts';

/** Where in an entry a word stands, the weightiest first. */
export const FIELDS = ['name', 'otherNames', 'text'] as const;
export type Field = (typeof FIELDS)[number];
const WEIGHTS = [8, 6, 1];

export interface Match {
  /** Number of the entry. */
  entry: number;
  score: number;
}

export interface Found {
  /** The best first. */
  matches: Match[];
  /** Words, as they are compared, by which they were found. */
  words: ReadonlySet<string>;
  /** True where nothing has what was typed, but something near it. */
  isNear: boolean;
}

/** How far a typed word may be from one that is there. */
type Reach = 'typed' | 'near';

export class SearchIndex {
  readonly #words: Words;
  /** For each word the entries and fields it stands in, each pair as one number. */
  readonly #places = new Map<string, number[]>();
  readonly #names: string[] = [];

  constructor(words: Words) {
    this.#words = words;
  }

  /** @returns The number of the entry. */
  add(name: string, otherNames: readonly string[] = []): number {
    const entry = this.#names.length;
    this.#names.push(this.#joined(name));
    this.addTo(entry, 'name', name);
    for (const other of otherNames) this.addTo(entry, 'otherNames', other);
    return entry;
  }

  addTo(entry: number, field: Field, text: string): void {
    const place = entry * FIELDS.length + FIELDS.indexOf(field);
    for (const { word } of this.#words.in(text)) {
      const places = this.#places.get(word);
      if (places === undefined) this.#places.set(word, [place]);
      else if (places[places.length - 1] !== place) places.push(place);
    }
  }

  /**
   * Entries that have every word of a query, or its start; where there are none, those that have every word nearly; and
   * where there are none of these, those that have at least half of them.
   */
  find(query: string): Found {
    const typed = [...new Set(this.#words.in(query).map(({ word }) => word))];
    const known = new Map<string, ReadonlyMap<string, number>>();
    const meant = (word: string, reach: Reach) => {
      const key = `${reach} ${word}`;
      const words = known.get(key) ?? this.#meant(word, reach);
      known.set(key, words);
      return words;
    };
    const asTyped = (word: string) => meant(word, 'typed');
    const nearly = (word: string) => meant(word, 'near');
    const either = (word: string) => (asTyped(word).size > 0 ? asTyped(word) : nearly(word));
    const half = Math.ceil(typed.length / 2);
    for (const [read, wanted] of [
      [asTyped, typed.length],
      [either, typed.length],
      [nearly, typed.length],
      [either, half],
    ] as const) {
      const all = typed.map(read);
      const matches = this.#matches(all, wanted, this.#joined(query));
      if (matches.length === 0) continue;
      const words = new Set(all.flatMap((some) => [...some.keys()]));
      const isNear = all.some((some) => some.size > 0 && Math.max(...some.values()) < LEAST_TYPED);
      return { matches, words, isNear };
    }
    return { matches: [], words: new Set(), isNear: false };
  }

  /** Words that a typed one may mean, each with how well it fits: 1 for itself. */
  #meant(typed: string, reach: Reach): Map<string, number> {
    const found = new Map<string, number>();
    const most = reach === 'near' ? forgiven(typed.length) : 0;
    for (const word of this.#places.keys()) {
      if (word.startsWith(typed)) {
        found.set(word, LEAST_TYPED + (1 - LEAST_TYPED) * (typed.length / word.length) ** 2);
      } else if (most > 0) {
        const slips = slipsBetween(typed, word, most);
        if (slips <= most)
          found.set(word, (LEAST_TYPED / 2) * (1 / slips) * sharedStart(typed, word));
      }
    }
    return found;
  }

  #matches(
    reached: readonly ReadonlyMap<string, number>[],
    wanted: number,
    joined: string,
  ): Match[] {
    const scores = new Map<number, { score: number; words: number }>();
    for (const words of reached) {
      for (const [entry, score] of this.#best(words)) {
        const known = scores.get(entry);
        if (known === undefined) scores.set(entry, { score, words: 1 });
        else {
          known.score += score;
          known.words += 1;
        }
      }
    }
    const matches: Match[] = [];
    for (const [entry, { score, words }] of scores) {
      if (words < wanted) continue;
      matches.push({ entry, score: score * words * this.#nameBonus(entry, joined) });
    }
    return matches.sort((a, b) => b.score - a.score || a.entry - b.entry);
  }

  /** What each entry gets for one typed word: for the best of the words that it may mean, in the best of places. */
  #best(words: ReadonlyMap<string, number>): Map<number, number> {
    const best = new Map<number, number>();
    for (const [word, fit] of words) {
      const places = this.#places.get(word) ?? [];
      const rarity = Math.log2(2 + this.#names.length / places.length);
      for (const place of places) {
        const entry = Math.floor(place / FIELDS.length);
        const score = fit * (WEIGHTS[place % FIELDS.length] ?? 1) * rarity;
        if (score > (best.get(entry) ?? 0)) best.set(entry, score);
      }
    }
    return best;
  }

  /** An entry that is called what was typed comes before those whose names have it among others. */
  #nameBonus(entry: number, joined: string): number {
    const name = this.#names[entry] ?? '';
    if (name === joined) return 3;
    return name.startsWith(joined) ? 1.5 : 1;
  }

  #joined(text: string): string {
    return this.#words
      .in(text)
      .map(({ word }) => word)
      .join(' ');
  }
}

/** What a word is worth of which only the start is typed; what is only near is worth less. */
const LEAST_TYPED = 0.5;

/** Few people mistake the first letters. */
function sharedStart(typed: string, word: string): number {
  return typed[0] === word[0] ? 1 : 0.5;
}
