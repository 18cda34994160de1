/**
 * `npm run faults`: builds on a disk that fails, at every call on a file in turn, and counts what went
 * wrong. Where only publishing is tried, every call fails with every error; whole builds take half a second
 * each, so that there the errors take turns. `npm test` runs a sample of the same.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { allFaults, faultsInTurn } from '../tests/publish/faults/all-faults.ts';
import type { Fault } from '../tests/publish/faults/faulty-disk.ts';
import { REAL_BUILDS } from '../tests/publish/faults/real-builds.ts';
import { scratchFolder } from '../tests/publish/faults/scratch.ts';
import { setStage, tryFault, type World } from '../tests/publish/faults/trial.ts';
import { WORLDS } from '../tests/publish/faults/worlds.ts';

let tried = 0;
let wrong = 0;

async function runAll(world: World, folder: string, faultsOf: (calls: number) => Fault[]) {
  const stage = await setStage(world, folder);
  const counts = new Map<string, number>();
  for (const fault of faultsOf(stage.calls.length)) {
    const trial = await tryFault(stage, fault);
    if (trial === null) continue;
    tried += 1;
    const verdict = trial.wrong ?? 'as it should be';
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    if (trial.wrong === null) continue;
    wrong += 1;
    const { call, code, lasting } = fault;
    const at = `${trial.call}, call ${call}${lasting ? ' and all that follow' : ''}`;
    process.stdout.write(`  ${trial.wrong}: ${code} at ${at}: ${trial.message}\n`);
  }
  const told = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  process.stdout.write(`${world.name}: ${stage.calls.length} calls, ${told}\n`);
}

const folder = scratchFolder();
try {
  for (const [index, world] of WORLDS.entries()) {
    await runAll(world, join(folder, `${index}`), allFaults);
  }
  for (const [index, world] of REAL_BUILDS.entries()) {
    await runAll(world, join(folder, `whole-${index}`), faultsInTurn);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${tried} faults, ${wrong} with a wrong end\n`);
process.exitCode = wrong === 0 ? 0 : 1;
