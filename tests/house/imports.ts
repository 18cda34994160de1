/** What the files of this project import, of each other and of packages, types included. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const ROOT = new URL('../../', import.meta.url).pathname;

export interface Import {
  file: string;
  /** Path from the root for our own files, a package's name otherwise. */
  target: string;
}

/** Every file below a folder that may import another, by its path from the root. */
export function sourcesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

export function importsOf(file: string): Import[] {
  const specifiers = specifiersIn(readFileSync(join(ROOT, file), 'utf8'));
  return [...new Set(specifiers)].map((specifier) => ({ file, target: targetOf(file, specifier) }));
}

export function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(ROOT, resolve(ROOT, dirname(file), specifier));
}

const GAP = String.raw`(?:\s|/\*[^]*?\*/|//[^\n]*\n)*`;
/** `from '…'`, `import '…'`, `import('…')`, `require('…')`, and a file that is started by its address. */
const SPECIFIER = new RegExp(
  String.raw`(?:\b(?:from|import|require)\b${GAP}\(?|\bnew URL\()${GAP}(['"\x60])([^'"\x60\n$]+)\1`,
  'g',
);

/** Whatever could be one: words of a comment that read like an import count. */
export function specifiersIn(text: string): string[] {
  return [...text.matchAll(SPECIFIER)].map(([, , specifier = '']) => specifier);
}

/** A call that imports what can't be read off it. */
const COMPUTED = new RegExp(
  String.raw`\b(?:import|require)${GAP}\((?!${GAP}(['"\x60])[^'"\x60\n$]+\1${GAP}[,)])`,
);

export function hasComputed(text: string): boolean {
  return COMPUTED.test(text);
}

/** Files that import each other, each circle once at least where there is any: `a` imports `b`, and so on back to `a`. */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const path: string[] = [];
  const done = new Set<string>();
  const follow = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const target of graph.get(file) ?? []) follow(target);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) follow(file);
  return found;
}
