import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { publish, recover } from '../../src/7-publish/publish.ts';
import { edition } from './editions.ts';
import { tempFolder } from './temp-folder.ts';
import { put, treeHash } from './trees.ts';

const SCRIPT = fileURLToPath(new URL('publish-until-killed.ts', import.meta.url));
const FREE = { protect: [] };
const STRETCHES = 8;

interface End {
  signal: string | null;
  printed: string;
}

function publishInChild(out: string, name: string, killAt: number): Promise<End> {
  const args = ['--import', 'tsx', SCRIPT, out, name, String(killAt)];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      if (error !== null && error.signal !== 'SIGKILL') reject(new Error(stderr));
      else resolve({ signal: error?.signal ?? null, printed: stdout });
    });
  });
}

/** A site of edition `one` with a file of the user's. */
async function firstEdition(): Promise<{ root: string; out: string }> {
  const root = tempFolder();
  const out = join(root, 'dist');
  await publish(edition('one'), out, FREE);
  put(out, { CNAME: 'example.org', 'cold-war/mine.txt': 'mine' });
  return { root, out };
}

async function killAndRecover(killAt: number, one: string, two: string): Promise<string> {
  const { root, out } = await firstEdition();
  const end = await publishInChild(out, 'two', killAt);
  expect(end.signal, `kill at ${killAt}`).toBe('SIGKILL');
  await recover(out);
  const hash = treeHash(out);
  expect([one, two], `kill at ${killAt}`).toContain(hash);
  expect(readdirSync(root), `kill at ${killAt}`).toEqual(['dist']);
  await publish(edition('two'), out, FREE);
  expect(treeHash(out), `build after kill at ${killAt}`).toBe(two);
  return hash;
}

test('a build killed at any point leaves the old site or the new one, whole', async () => {
  const { out } = await firstEdition();
  const one = treeHash(out);
  const whole = await publishInChild(out, 'two', 0);
  const { operations, swap }: { operations: number; swap: number } = JSON.parse(whole.printed);
  const two = treeHash(out);
  expect(two).not.toBe(one);
  expect(swap).toBeGreaterThan(20);

  // All around the swap, and one point at random in each of eight equal stretches of the work.
  const points = [-2, -1, 0, 1, 2].map((near) => swap + near);
  for (let stretch = 0; stretch < STRETCHES; stretch++) {
    points.push(1 + Math.floor(((stretch + Math.random()) * operations) / STRETCHES));
  }
  const ends = new Set<string>();
  for (const point of points) ends.add(await killAndRecover(point, one, two));
  expect(ends, `kills at ${points.join(', ')}`).toEqual(new Set([one, two]));
});
