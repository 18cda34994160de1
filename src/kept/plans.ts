import { join } from 'node:path';
import * as z from 'zod';
import { keep, keptText } from './files.ts';
import { sealed, unsealed } from './sealed.ts';

/** Of every page, file and picture of a part of a site, its path in the output and its key. */
export type PlannedFiles = readonly (readonly [path: string, key: string])[];

/** What parts of sites come to, by their keys. Any may be missing or damaged: then it is planned again. */
export interface KeptPlans {
  plan: (key: string) => PlannedFiles | null;
  keep: (key: string, files: PlannedFiles) => void;
}

const FILES = z.array(z.tuple([z.string(), z.string()]));

export function keptPlans(cacheDir: string): KeptPlans {
  const file = (key: string) => join(cacheDir, 'plan', key.slice(0, 2), `${key}.json`);
  return {
    plan: (key) => {
      try {
        return FILES.parse(JSON.parse(unsealed(keptText(file(key))) ?? ''));
      } catch {
        return null;
      }
    },
    keep: (key, files) => keep(file(key), sealed(JSON.stringify(files))),
  };
}
