import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../../src/7-publish/publish.ts';

/** Every file and link under a folder by path: its text, or `-> target`. */
export type Tree = Record<string, string>;

export function put(folder: string, files: Tree): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export function tree(folder: string): Tree {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const found: Tree = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    if (entry.isSymbolicLink()) found[name] = `-> ${readlinkSync(path)}`;
    else if (entry.isFile()) found[name] = readFileSync(path, 'utf8');
  }
  return found;
}

/** The same without the marker. */
export function pages(folder: string): Tree {
  const { '.foolscap.json': _marker, ...rest } = tree(folder);
  return rest;
}

export function treeHash(folder: string): string {
  const entries = Object.entries(tree(folder)).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}

export function texts(files: Tree): OutputFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, kind: 'text', text }));
}
