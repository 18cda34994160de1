import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Inherited } from '../2-parse/parse-guide.ts';
import type { Guide } from '../guide/guide.ts';
import { Packs } from '../kept/packs.ts';
import { programKey } from '../program-key.ts';
import type { MadeUnit, Unit, UnitInput } from './unit.ts';

/** Tells a unit from every other: of the same key the same is made. */
export function unitKey({ path, bytes, inherited, drafts }: UnitInput): string {
  const around = JSON.stringify([programKey(), path, inheritedKey(inherited), drafts]);
  const before = known.get(bytes);
  if (before?.around === around) return before.key;
  const key = createHash('sha256').update(around).update(bytes).digest('hex');
  known.set(bytes, { around, key });
  return key;
}

/** Of the very same bytes, asked for again and again while an author writes. */
const known = new WeakMap<Uint8Array, { around: string; key: string }>();

/** Guides of a course inherit the very same value. */
function inheritedKey(inherited: Inherited): string {
  const before = inheritedKeys.get(inherited);
  if (before !== undefined) return before;
  const key = createHash('sha256').update(JSON.stringify(inherited)).digest('hex');
  inheritedKeys.set(inherited, key);
  return key;
}

const inheritedKeys = new WeakMap<Inherited, string>();

/** Units that earlier builds made. Any of them may be missing or damaged: then it is made again. */
export interface KeptUnits {
  unit: (key: string) => Unit | null;
  guide: (key: string) => Guide | null;
  keep: (key: string, made: MadeUnit) => void;
  /** Another process has made and kept it. */
  learn: (key: string, unit: Unit) => void;
  /** From now on other builds find what was kept here. */
  close: () => void;
}

const NOTHING_KEPT: KeptUnits = {
  unit: () => null,
  guide: () => null,
  keep: () => {},
  learn: () => {},
  close: () => {},
};

/**
 * @param cacheDir A folder; null: nothing is kept.
 * @param content Of which content folder, where all of its units are asked for: what its builds have kept may be put
 *   together without the rest. null: only some are.
 */
export function keptUnits(cacheDir: string | null, content: string | null): KeptUnits {
  if (cacheDir === null) return NOTHING_KEPT;
  const packs = new Packs(join(cacheDir, 'guide'), content);
  // The card is read far more often than the tree.
  return {
    unit: (key) => parsed(packs.text(key, 0)),
    guide: (key) => parsed(packs.text(key, 1)),
    keep: (key, { unit, guide }) => {
      packs.keep(key, [JSON.stringify(unit), ...(guide === null ? [] : [JSON.stringify(guide)])]);
    },
    learn: () => {},
    close: () => packs.close(),
  };
}

/** @returns null for anything that is not whole. */
function parsed<Value>(text: string | null): Value | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}
