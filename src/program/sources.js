/**
 * What the program is made of where its sources stand. Plain JavaScript, because it runs before anything is
 * compiled: `bin/foolscap.js` asks at every start whether what it runs is what stands here.
 */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Holds package.json, src/ and templates/; ends in a separator. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Besides src/ and templates/: what is compiled in, and which packages are installed. */
const OTHERS = [
  'package.json',
  'tsconfig.json',
  'docs/rules.md',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

/** @returns {string[]} Paths from the project, with `/`, in a fixed order. */
export function sourceFiles() {
  return [...OTHERS, ...filesIn('src'), ...filesIn('templates')].sort();
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  return readdirSync(PROJECT + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : path;
  });
}

/**
 * Another where any source may have changed: names, sizes and times alone, which takes a few milliseconds.
 *
 * @returns {string}
 */
export function sourceStamp() {
  const lines = sourceFiles().map((file) => {
    const stat = statSync(PROJECT + file, { throwIfNoEntry: false });
    return stat === undefined ? file : `${file} ${stat.size} ${stat.ctimeMs}`;
  });
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
