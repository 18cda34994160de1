/**
 * `npm run bench:proof`: both answer modes on the example content in one run, with PDFs set anew and
 * with PDFs kept from before, and the share of the proof in the build that makes it. Every build is a
 * process of its own, as for an author.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Phase } from '../src/build.ts';
import { readOptions } from '../src/command-line/options.ts';

const CONTENT = new URL('../content', import.meta.url).pathname;
const TIMES = 5;

/** Seconds on the clock: the whole process, and of it the proof. */
interface Timed {
  all: number;
  proof: number;
}

/** In the process that is timed. */
async function buildOnce(root: string): Promise<Timed> {
  const request = readOptions(['build', root], root);
  if (request.type !== 'run') throw new Error('not a build');
  let phase: Phase = 'read';
  let since = 0;
  let proof = 0;
  const onPhase = (next: Phase) => {
    const now = performance.now();
    if (phase === 'prove') proof += now - since;
    [phase, since] = [next, now];
  };
  const { published } = await build(request.options, { onPhase });
  if (published === null) throw new Error('The example content was refused');
  // From the start of the process.
  return { all: performance.now() / 1000, proof: proof / 1000 };
}

function project(answers: 'open' | 'separate'): string {
  const root = mkdtempSync(join(tmpdir(), 'foolscap-bench-'));
  cpSync(CONTENT, join(root, 'content'), { recursive: true });
  appendFileSync(join(root, 'content', 'site.yml'), `\nanswers: ${answers}\n`);
  return root;
}

/** The median of some builds, each in a process of its own. */
function timed(root: string, fresh: boolean): Timed {
  const runs = Array.from({ length: TIMES }, () => {
    const cache = join(root, '.cache');
    if (fresh) rmSync(cache, { recursive: true, force: true });
    const env = { ...process.env, XDG_CACHE_HOME: cache };
    const args = ['--import', 'tsx', fileURLToPath(import.meta.url), root];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env })) as Timed;
  });
  return runs.sort((a, b) => a.all - b.all)[Math.floor(TIMES / 2)] ?? { all: 0, proof: 0 };
}

const [root] = process.argv.slice(2);
if (root !== undefined) process.stdout.write(JSON.stringify(await buildOnce(root)));
else {
  const open = project('open');
  const separate = project('separate');
  for (const fresh of [true, false]) {
    const one = timed(open, fresh).all;
    const { all, proof } = timed(separate, fresh);
    console.log(
      `${(fresh ? 'PDFs set anew' : 'PDFs kept').padEnd(16)} open ${one.toFixed(2)} s   separate ${all.toFixed(2)} s   proof ${proof.toFixed(2)} s = ${((100 * proof) / all).toFixed(1)} % of it`,
    );
  }
  for (const folder of [open, separate]) rmSync(folder, { recursive: true });
}
