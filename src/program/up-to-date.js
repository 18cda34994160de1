/** Keeps the program in a checkout what its sources say. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PROJECT, sourceStamp } from './sources.js';

/**
 * Compiles where a source has changed since; a few milliseconds where none has.
 *
 * @returns {Promise<boolean>} false where the disk does not let it, which is told: then the sources can run as
 * they are.
 */
export async function bringUpToDate() {
  if (compiledStamp() === sourceStamp()) return true;
  const { compile } = await import('./compile.js');
  try {
    await compile();
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    process.stderr.write(`${NOT_COMPILED} (${error.message})\n`);
    return false;
  }
}

const NOT_COMPILED =
  "The program is not compiled but run from its sources, which takes longer: its folder `program` can't be written";

/** @returns {string | null} null where nothing has been compiled. */
function compiledStamp() {
  try {
    const { stamp } = JSON.parse(readFileSync(`${PROJECT}program/current.json`, 'utf8'));
    return typeof stamp === 'string' ? stamp : null;
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bringUpToDate();
