/** Before `npm pack`: one program in `program/`, the one that the sources say, and the types of its library. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compile } from './compile.js';
import { PROJECT } from './sources.js';

const program = join(PROJECT, 'program');
const types = join(program, 'types');
const require = createRequire(import.meta.url);

rmSync(types, { recursive: true, force: true });
await compile();
const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
execFileSync(process.execPath, [compiler, '-p', join(PROJECT, 'tsconfig.types.json')], {
  stdio: 'inherit',
});
const entries = ['src/library.d.ts', 'templates/library.d.ts'].map((name) => join(types, name));
removeAllBut(
  types,
  entries.reduce((found, entry) => reachableFrom(entry, found), new Set()),
);

const { key } = JSON.parse(readFileSync(join(program, 'current.json'), 'utf8'));
for (const name of readdirSync(program)) {
  if (![key, 'types', 'current.json', 'library.js'].includes(name)) {
    rmSync(join(program, name), { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {Set<string>} found Those found so far.
 * @returns {Set<string>} Files that a declaration imports, and theirs in turn.
 */
function reachableFrom(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
    /(?:from |import\()['"](\.[^'"]+)\.tsx?['"]/g,
  )) {
    reachableFrom(join(dirname(file), `${name}.d.ts`), found);
  }
  return found;
}

/**
 * @param {string} folder
 * @param {Set<string>} kept
 */
function removeAllBut(folder, kept) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeAllBut(path, kept);
    else if (!kept.has(path)) rmSync(path);
  }
}
