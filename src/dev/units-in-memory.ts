import type { KeptUnits } from '../units/kept-units.ts';
import type { Unit } from '../units/unit.ts';

/** Units of guides that were changed and changed back are worth having; more than these are old ones. */
const MOST_OLD = 1000;

/** The same units, and in memory as well: what a save has not changed is not read again. */
export function inMemory(kept: KeptUnits): KeptUnits & { forgetOld: (needed: number) => void } {
  const held = new Map<string, Unit>();
  return {
    ...kept,
    unit: (key, remade) => {
      const unit = held.get(key) ?? kept.unit(key, remade);
      if (unit !== null) {
        // The last asked for stands last.
        held.delete(key);
        held.set(key, unit);
      }
      return unit;
    },
    keepUnit: (key, made, remade) => {
      const unit = kept.keepUnit(key, made, remade);
      held.set(key, unit);
      return unit;
    },
    forgetOld: (needed) => {
      for (const oldest of held.keys()) {
        if (held.size <= needed + MOST_OLD) return;
        held.delete(oldest);
      }
    },
  };
}
