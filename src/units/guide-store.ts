import type { Guide } from '../guide/guide.ts';
import type { KeptUnits } from './kept-units.ts';
import { makeUnit, type UnitInput } from './unit.ts';

/** What a unit is made of, and what it is known by. Plain data. */
export interface KeyedInput {
  key: string;
  input: UnitInput;
}

/** The same with its tree, where that is in memory. Plain data. */
export interface StoredUnit extends KeyedInput {
  guide: Guide | null;
}

/** The trees of a site's guides, few of them at a time in memory. */
export interface GuideStore {
  /** @throws Error where no guide has this source. */
  guide: (source: string) => Guide;
  /** What the same is made of, for another store; null where no guide has this source. */
  unit: (source: string) => StoredUnit | null;
}

/**
 * Trees of so many guides stay in memory, those asked for last. All pages of a guide are made one after the other, so
 * that a tree that has gone is read once more at most: from the cache in a quarter of a millisecond.
 */
const MOST_HELD = 64;

export class Guides implements GuideStore {
  readonly #kept: KeptUnits;
  readonly #units = new Map<string, KeyedInput>();
  readonly #held = new Map<string, Guide>();

  constructor(kept: KeptUnits) {
    this.#kept = kept;
  }

  /** @param guide The tree, where it was just made. */
  add(key: string, input: UnitInput, guide: Guide | null): void {
    this.#units.set(input.path, { key, input });
    if (guide !== null) this.#hold(guide);
  }

  unit = (source: string): StoredUnit | null => {
    const unit = this.#units.get(source);
    return unit === undefined ? null : { ...unit, guide: this.#held.get(source) ?? null };
  };

  guide = (source: string): Guide => {
    const held = this.#held.get(source);
    if (held !== undefined) return held;
    const unit = this.#units.get(source);
    if (unit === undefined) throw new Error(`No guide \`${source}\``);
    const guide = this.#kept.guide(unit.key) ?? makeUnit(unit.input).guide;
    if (guide === null) throw new Error(`No guide could be made of \`${source}\``);
    this.#hold(guide);
    return guide;
  };

  #hold(guide: Guide): void {
    this.#held.set(guide.source, guide);
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= MOST_HELD) return;
      this.#held.delete(oldest);
    }
  }
}
