import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Guide } from '../guide/guide.ts';
import { keep, keptText } from '../kept/files.ts';
import { sealed, unsealed } from '../kept/sealed.ts';
import { programKey } from '../program-key.ts';
import type { MadeUnit, Unit, UnitInput } from './unit.ts';

/** Tells a unit from every other: of the same key the same is made. */
export function unitKey({ path, bytes, inherited, drafts }: UnitInput): string {
  return createHash('sha256')
    .update(JSON.stringify([programKey(), path, inherited, drafts]))
    .update(bytes)
    .digest('hex');
}

/** Units that earlier builds made. Any of them may be missing or damaged: then it is made again. */
export interface KeptUnits {
  unit: (key: string) => Unit | null;
  guide: (key: string) => Guide | null;
  keep: (key: string, made: MadeUnit) => void;
}

/** @param cacheDir A folder; null: nothing is kept. */
export function keptUnits(cacheDir: string | null): KeptUnits {
  if (cacheDir === null) return { unit: () => null, guide: () => null, keep: () => {} };
  // The card is read far more often than the tree.
  const file = (key: string, ending: string) =>
    join(cacheDir, 'guide', key.slice(0, 2), `${key}.${ending}`);
  return {
    unit: (key) => parsed(keptText(file(key, 'card'))),
    guide: (key) => parsed(keptText(file(key, 'tree'))),
    keep: (key, { unit, guide }) => {
      if (guide !== null) keep(file(key, 'tree'), sealed(JSON.stringify(guide)));
      keep(file(key, 'card'), sealed(JSON.stringify(unit)));
    },
  };
}

/** @returns null for anything that is not whole. */
function parsed<Value>(text: string | null): Value | null {
  const whole = unsealed(text);
  if (whole === null) return null;
  try {
    return JSON.parse(whole) as Value;
  } catch {
    return null;
  }
}
