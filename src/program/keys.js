/** What tells sources apart that say different things, whatever their times. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PROJECT, sourceFiles } from './sources.js';

/**
 * The installed packages belong to each.
 *
 * @typedef {object} Keys
 * @property {string} program All sources.
 * @property {string} paper Those that decide how a sheet comes out once its data is known.
 */

const PAPER = /^src\/(?:5-print|plain-zero)\/|package-lock\.json$/;

/** @returns {Keys} */
export function sourceKeys() {
  const sources = sourceFiles().map((file) => ({ file, hash: hashOf(file) }));
  return { program: keyOf(sources), paper: keyOf(sources.filter(({ file }) => PAPER.test(file))) };
}

/** @param {{ file: string, hash: string }[]} sources */
function keyOf(sources) {
  return createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 32);
}

/**
 * @param {string} file
 * @returns {string} `none` where there is no such file: not everybody has every lock file.
 */
function hashOf(file) {
  try {
    return createHash('sha256')
      .update(readFileSync(PROJECT + file))
      .digest('hex');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'none';
    throw error;
  }
}
