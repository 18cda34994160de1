import type { Guides } from './guide-store.ts';
import type { Helper, Helpers } from './helpers.ts';
import { type KeptUnits, unitKey } from './kept-units.ts';
import { makeUnit, type Unit, type UnitInput } from './unit.ts';

/** A unit and what it is known by. */
export interface KeyedUnit {
  key: string;
  unit: Unit;
}

/** Of a site of fewer guides, all is done sooner than a helper has started. */
const WORTH_A_HELPER = 150;

/**
 * The units of a site by the paths of their files: those that are kept, and the others made, half of them by a helper
 * where there are many. The helper is started at once, so that it can render by the time that there is something.
 *
 * @param guides Is told of every unit, and gets the trees that are made here.
 * @returns The helper too, which then has the trees of its half; null where none was wanted.
 */
export async function makeUnits(
  inputs: readonly UnitInput[],
  guides: Guides,
  kept: KeptUnits,
  helpers: Helpers,
): Promise<{ units: Map<string, KeyedUnit>; helper: Helper | null }> {
  const helper = inputs.length < WORTH_A_HELPER ? null : helpers.start();
  const units = new Map<string, KeyedUnit>();
  const missing: { key: string; input: UnitInput }[] = [];
  for (const input of inputs) {
    const key = unitKey(input);
    const unit = kept.unit(key);
    if (unit === null) missing.push({ key, input });
    else put(key, input, unit);
  }
  const isShared = helper !== null && missing.length >= WORTH_A_HELPER;
  const half = isShared ? Math.ceil(missing.length / 2) : missing.length;
  const others = missing.slice(half);
  const making = isShared ? helper.make(others.map(({ input }) => input)) : null;
  for (const { key, input } of missing.slice(0, half)) make(key, input);
  const made = await making;
  others.forEach(({ key, input }, index) => {
    const unit = made?.[index];
    if (unit === undefined) make(key, input);
    else put(key, input, unit);
  });
  return { units, helper };

  function put(key: string, input: UnitInput, unit: Unit): void {
    guides.add(key, input, null);
    units.set(input.path, { key, unit });
  }

  function make(key: string, input: UnitInput): void {
    const one = makeUnit(input);
    kept.keep(key, one);
    guides.add(key, input, one.guide);
    units.set(input.path, { key, unit: one.unit });
  }
}
