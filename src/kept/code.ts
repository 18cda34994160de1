import { join } from 'node:path';
import type { KeptCode } from '../4-render/look/read-look.ts';
import { keep, keptText } from './files.ts';
import { sealed, unsealed } from './sealed.ts';

/** Compiled templates of sites. They are run: none is taken from what shards have made, which may come from elsewhere. */
export function keptCode(cacheDir: string): KeptCode {
  const file = (key: string) => join(cacheDir, 'code', key.slice(0, 2), `${key}.json`);
  return {
    code: (key) => JSON.parse(unsealed(keptText(file(key))) ?? 'null'),
    keep: (key, code) => keep(file(key), sealed(JSON.stringify(code))),
  };
}
