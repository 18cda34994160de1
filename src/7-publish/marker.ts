import { readFileSync } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unless } from './file-errors.ts';

/** The file by which an output folder is known to be ours. */
export const MARKER = '.foolscap.json';
const FORMAT = 1;

/** The paths the last build wrote into the folder. */
export type Marker = ReadonlySet<string>;

/** Depends on the paths alone: no date, no machine, no version. */
export function markerText(paths: readonly string[]): string {
  return `${JSON.stringify({ format: FORMAT, files: [...paths].sort() }, null, 1)}\n`;
}

/** @returns 'unreadable' where there is a marker that this version cannot make sense of. */
export async function readMarker(folder: string): Promise<Marker | 'none' | 'unreadable'> {
  const path = join(folder, MARKER);
  const found = await unless(['ENOENT', 'ENOTDIR'], () => lstat(path));
  if (found === null) return 'none';
  if (!found.isFile()) return 'unreadable';
  return markerFrom(await readFile(path, 'utf8')) ?? 'unreadable';
}

/** The same at once; null where there is none that can be read. */
export function readMarkerSync(folder: string): Marker | null {
  try {
    return markerFrom(readFileSync(join(folder, MARKER), 'utf8'));
  } catch {
    return null;
  }
}

function markerFrom(text: string): Marker | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof data !== 'object' || data === null) return null;
  if (!('format' in data) || data.format !== FORMAT) return null;
  if (!('files' in data) || !Array.isArray(data.files)) return null;
  const files: unknown[] = data.files;
  const paths = files.filter((path) => typeof path === 'string');
  return paths.length === files.length ? new Set(paths) : null;
}
