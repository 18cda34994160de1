import type { Guide } from '../guide/guide.ts';
import { type KeptUnits, keptUnits } from '../units/kept-units.ts';
import type { Unit } from '../units/unit.ts';

/**
 * Units of a site that is edited, in memory. What earlier builds have kept is used until all is known for the first
 * time; what is made later is half typed, and not worth keeping longer.
 */
export class RecentUnits implements KeptUnits {
  #kept: KeptUnits;
  readonly #units = new Map<string, Unit>();
  readonly #asked = new Set<string>();

  constructor(kept: KeptUnits) {
    this.#kept = kept;
  }

  unit = (key: string, remade: () => Unit): Unit | null => {
    const unit = this.#units.get(key) ?? this.#kept.unit(key, remade);
    if (unit !== null) this.#hold(key, unit);
    return unit;
  };

  /** A tree is asked for where the cursor stands: it is made again. */
  guide = (): Guide | null => null;

  keepUnit = (key: string, made: Unit, remade: () => Unit): Unit => {
    const unit = this.#kept.keepUnit(key, made, remade);
    this.#hold(key, unit);
    return unit;
  };

  keepGuide = (key: string, guide: Guide): void => this.#kept.keepGuide(key, guide);

  /** All is known: what nobody has asked for since the last time goes. */
  close = (): void => {
    this.#kept.close();
    this.#kept = keptUnits(null, null);
    for (const key of this.#units.keys()) {
      if (!this.#asked.has(key)) this.#units.delete(key);
    }
    this.#asked.clear();
  };

  #hold(key: string, unit: Unit): void {
    this.#units.set(key, unit);
    this.#asked.add(key);
  }
}
