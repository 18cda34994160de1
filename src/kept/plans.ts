import { hash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { keep, keptText } from './files.ts';
import { sealed, unsealed } from './sealed.ts';

/** Of every page, file and picture of a part of a site, its path in the output and its key. */
export type PlannedFiles = readonly (readonly [path: string, key: string])[];

/**
 * What the parts of a site came to when they were last planned, each with the key that tells what it was planned from.
 * Any may be missing or damaged: then it is planned again.
 */
export interface KeptPlans {
  /** @param part The slug of a course; null: what is of all courses. @returns null where the last was of another key. */
  plan: (part: string | null, key: string) => PlannedFiles | null;
  keep: (part: string | null, key: string, files: PlannedFiles) => void;
}

const PLAN = z.object({ key: z.string(), files: z.array(z.tuple([z.string(), z.string()])) });

/** @param out The folder of the output: each has its own, so that the last is the one that may be wanted. */
export function keptPlans(cacheDir: string, out: string): KeptPlans {
  const fileOf = (part: string | null) => {
    const name = hash('sha256', JSON.stringify([out, part]));
    return join(cacheDir, 'plan', name.slice(0, 2), `${name}.json`);
  };
  return {
    plan: (part, key) => {
      try {
        const plan = PLAN.parse(JSON.parse(unsealed(keptText(fileOf(part))) ?? ''));
        return plan.key === key ? plan.files : null;
      } catch {
        return null;
      }
    },
    keep: (part, key, files) => keep(fileOf(part), sealed(JSON.stringify({ key, files }))),
  };
}
