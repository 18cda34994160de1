import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MARKER, type Marker } from './marker.ts';

export interface Entry {
  /** From the folder walked, with `/`. */
  path: string;
  kind: 'file' | 'folder' | 'link' | 'other';
}

/**
 * Everything under a folder, in the order of the names, a folder after what it holds. Links are not followed. At
 * once: an output may have thousands of folders, and waiting for each takes ten times as long as reading it.
 */
export function walk(folder: string, under = ''): Entry[] {
  const entries: Entry[] = [];
  const found = readdirSync(join(folder, under), { withFileTypes: true });
  for (const entry of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) entries.push(...walk(folder, path), { path, kind: 'folder' });
    else if (entry.isSymbolicLink()) entries.push({ path, kind: 'link' });
    else entries.push({ path, kind: entry.isFile() ? 'file' : 'other' });
  }
  return entries;
}

/**
 * Whether a build of ours wrote this entry. A link in a listed place is somebody else's work.
 * The marker's paths are only ever compared with what was found, never opened.
 */
export function isOurs(entry: Entry, marker: Marker): boolean {
  return entry.kind === 'file' && (entry.path === MARKER || marker.has(entry.path));
}
