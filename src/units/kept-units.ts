import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Guide } from '../guide/guide.ts';
import { keep, keptText } from '../kept-files.ts';
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
      if (guide !== null) keep(file(key, 'tree'), sealed(guide));
      keep(file(key, 'card'), sealed(unit));
    },
  };
}

/** A length before the text: what was cut short is known. */
function sealed(value: object): string {
  const text = JSON.stringify(value);
  return `${text.length}\n${text}`;
}

/** @returns null for anything that `sealed` did not make. */
function parsed<Value>(text: string | null): Value | null {
  if (text === null) return null;
  const at = text.indexOf('\n');
  if (Number(text.slice(0, at)) !== text.length - at - 1) return null;
  try {
    return JSON.parse(text.slice(at + 1)) as Value;
  } catch {
    return null;
  }
}
