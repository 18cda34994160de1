/**
 * Compiles the sources into `program/KEY/`, which is all that runs: code in a few files, and at the places it has
 * among the sources whatever is read by its name (Typst files, styles, client scripts). KEY tells the sources
 * apart; `program/current.json` names the program that runs.
 */
import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { clientScript } from './client-script.js';
import { gather } from './gather.js';
import { sourceKeys } from './keys.js';
import { PROJECT, sourceFiles, sourceStamp } from './sources.js';

/** @typedef {import('./keys.js').Keys} Keys */

const PROGRAM = join(PROJECT, 'program');
/** What names the program that runs. */
const STAYS = ['current.json', 'library.js'];
/** Those that pages ask for, built ones and those that are shown while an author writes. */
const CLIENT_SCRIPTS = ['early', 'site', 'search', 'not-found', 'worker', 'dev'];
const HOUR_MS = 3_600_000;

/** What is read by its name. */
const READ =
  /^(?:package\.json|docs\/.+|templates\/.+\.(?:css|svg)|src\/start\/site\/.+|src\/.+\.(?:typ|ttf|txt|woff2))$/;

/** Makes `program/` what the sources say. Who runs an earlier program keeps it; two that compile at once make the same. */
export async function compile() {
  const stamp = sourceStamp();
  const keys = sourceKeys();
  const folder = join(PROGRAM, keys.program);
  if (!existsSync(folder)) {
    const part = `${folder}.${randomUUID()}.part`;
    try {
      await writeProgram(part, keys);
      // What was saved meanwhile may be in it or not.
      if (sourceStamp() !== stamp) return compile();
      takePlace(part, folder);
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
  }
  // What other programs import, by a name that stays.
  replaceFile(join(PROGRAM, 'library.js'), `export * from './${keys.program}/src/library.js';\n`);
  replaceFile(join(PROGRAM, 'current.json'), JSON.stringify({ key: keys.program, stamp }));
  removeUnused(folder);
}

/**
 * @param {string} folder `program/NAME/` of the project: code finds itself, and the packages, by that.
 * @param {Keys} keys
 * @param {import('./gather.js').Entry[]} more Compiled with it.
 */
export async function writeProgram(folder, keys, more = []) {
  const files = sourceFiles();
  for (const file of files.filter((one) => READ.test(one))) {
    cpSync(join(PROJECT, file), join(folder, file), { preserveTimestamps: false });
  }
  mkdirSync(join(folder, 'templates/scripts'), { recursive: true });
  for (const entry of CLIENT_SCRIPTS) {
    const text = await clientScript(join(PROJECT, 'templates'), entry);
    writeFileSync(join(folder, 'templates/scripts', `${entry}.js`), text);
  }
  const pages = files.filter((file) => /^templates\/pages\/.+\.11ty\.tsx$/.test(file));
  await gather(folder, keys, [
    { in: 'src/cli.ts', out: 'src/cli' },
    { in: 'src/library.ts', out: 'src/library' },
    { in: 'src/5-print/worker.ts', out: 'src/5-print/worker-start' },
    { in: 'src/units/helper.ts', out: 'src/units/helper-start' },
    { in: 'templates/given.ts', out: 'templates/given' },
    ...pages.map((file) => ({ in: file, out: file.replace(/11ty\.tsx$/, 'page') })),
    ...more,
  ]);
}

/**
 * @param {string} file
 * @param {string} text
 */
function replaceFile(file, text) {
  const part = `${file}.${randomUUID()}.part`;
  writeFileSync(part, text);
  renameSync(part, file);
}

/**
 * @param {string} part
 * @param {string} folder
 */
function takePlace(part, folder) {
  try {
    renameSync(part, folder);
  } catch (error) {
    // Somebody else has compiled the same.
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Removes programs that none has started for an hour, half-written ones included.
 *
 * @param {string} current
 */
function removeUnused(current) {
  const now = Date.now();
  utimesSync(current, now / 1000, now / 1000);
  for (const name of readdirSync(PROGRAM)) {
    const path = join(PROGRAM, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    const isOld = stat !== undefined && now - stat.mtimeMs > HOUR_MS;
    if (isOld && !STAYS.includes(name)) rmSync(path, { recursive: true, force: true });
  }
}
