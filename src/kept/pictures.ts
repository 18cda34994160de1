import { join } from 'node:path';
import { keep, keptBytes } from './files.ts';

/** Pictures of pages, by their keys. Any may be missing or damaged: then it is made again. */
export interface KeptPictures {
  /** A PNG; null where none is kept. */
  picture: (key: string) => Uint8Array | null;
  keep: (key: string, png: Uint8Array) => void;
}

/** What every PNG ends with: one that was cut short is known. */
const END = Buffer.from('IEND');

export function keptPictures(cacheDir: string): KeptPictures {
  const file = (key: string) => join(cacheDir, 'picture', key.slice(0, 2), `${key}.png`);
  return {
    picture: (key) => {
      const png = keptBytes(file(key));
      return png?.subarray(-8, -4).equals(END) === true ? png : null;
    },
    keep: (key, png) => keep(file(key), png),
  };
}
