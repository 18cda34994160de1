import type { Guides, KeyedInput } from './guide-store.ts';
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

/** The helper gets so many at a time: enough to be worth a message, and few enough that both end together. */
const AT_ONCE = 40;
/** It has so many lots before it, so that it never waits for the next. */
const AHEAD = 2;

/**
 * The units of a site by the paths of their files: those that are kept, and the others made, a share of them by a helper
 * where there are many. The helper is started at once, so that it can render by the time that there is something.
 *
 * @param guides Is told of every unit, and gets the trees that are made here.
 * @param onMany Many of them have to be made, of so many.
 * @returns The helper too, which then has the trees of its share; null where none was wanted.
 */
export async function makeUnits(
  inputs: readonly UnitInput[],
  guides: Guides,
  kept: KeptUnits,
  helpers: Helpers,
  onMany: (guides: number) => void,
): Promise<{ units: Map<string, KeyedUnit>; helper: Helper | null }> {
  const helper = inputs.length < WORTH_A_HELPER ? null : helpers.start(inputs.length);
  const units = new Map<string, KeyedUnit>();
  const missing: KeyedInput[] = [];
  for (const input of inputs) {
    const key = unitKey(input);
    const unit = kept.unit(key, remade(input));
    if (unit === null) missing.push({ key, input });
    else put({ key, input }, unit);
  }
  const areMany = missing.length >= WORTH_A_HELPER;
  if (areMany) onMany(inputs.length);
  const lanes = Array.from({ length: areMany ? AHEAD : 0 }, askHelper);
  for (let one = missing.shift(); one !== undefined; one = missing.shift()) {
    make(one);
    // What was asked and answered goes through only while nothing else is done.
    if (lanes.length > 0) await new Promise((done) => setImmediate(done));
  }
  await Promise.all(lanes);
  return { units, helper };

  /** From the end, while there is something to be made and the helper is there. */
  async function askHelper(): Promise<void> {
    while (helper !== null && missing.length > AT_ONCE) {
      const some = missing.splice(-AT_ONCE);
      const made = await helper.make(some.map(({ input }) => input));
      for (const [index, one] of some.entries()) {
        const unit = made?.[index];
        if (unit === undefined) {
          make(one);
          continue;
        }
        put(one, kept.keepUnit(one.key, unit, remade(one.input)));
      }
      if (made === null) return;
    }
  }

  function put({ key, input }: KeyedInput, unit: Unit): void {
    guides.add(key, input, null);
    units.set(input.path, { key, unit });
  }

  function make({ key, input }: KeyedInput): void {
    const one = makeUnit(input);
    if (one.guide !== null) kept.keepGuide(key, one.guide);
    guides.add(key, input, one.guide);
    units.set(input.path, { key, unit: kept.keepUnit(key, one.unit, remade(input)) });
  }
}

const remade = (input: UnitInput) => () => makeUnit(input).unit;
