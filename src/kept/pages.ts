import { join } from 'node:path';
import { keep, keptText } from './files.ts';
import { sealed, unsealed } from './sealed.ts';

/** Pages that the shards of a build have made, by their keys. Any may be missing or damaged: then it is made again. */
export interface KeptPages {
  /** Its HTML. */
  page: (key: string) => string | null;
  keep: (key: string, html: string) => void;
}

/** @param folder null: there are none. */
export function keptPages(folder: string | null): KeptPages {
  if (folder === null) return { page: () => null, keep: () => {} };
  const file = (key: string) => join(folder, 'page', key.slice(0, 2), `${key}.page`);
  return {
    page: (key) => unsealed(keptText(file(key))),
    keep: (key, html) => keep(file(key), sealed(html)),
  };
}
