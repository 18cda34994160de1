/**
 * `npm run faults`: builds on a disk that fails, at every call on a file in turn and with every error,
 * and counts what went wrong. `npm test` runs a sample of the same.
 */
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allFaults } from '../tests/publish/faults/all-faults.ts';
import { setStage, tryFault } from '../tests/publish/faults/trial.ts';
import { WORLDS } from '../tests/publish/faults/worlds.ts';

// In memory where the system has a place for that: a disk would take minutes to flush it all.
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folder = realpathSync(mkdtempSync(join(scratch, 'foolscap-faults-')));
let wrong = 0;
let all = 0;
try {
  for (const [index, world] of WORLDS.entries()) {
    const stage = await setStage(world, join(folder, `${index}`));
    const counts = new Map<string, number>();
    for (const fault of allFaults(stage.calls.length)) {
      const trial = await tryFault(stage, fault);
      if (trial === null) continue;
      all += 1;
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
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${all} faults, ${wrong} with a wrong end\n`);
process.exitCode = wrong === 0 ? 0 : 1;
