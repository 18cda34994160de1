/**
 * Builds on a disk that fails: a sample of `npm run faults`. Whatever fails, and when, the site is
 * the old one or the new one, nobody's file is lost, and what the build says of it is true.
 */
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Published, publish } from '../../src/7-publish/publish.ts';
import { allFaults, faultsInTurn, sampleOf } from './faults/all-faults.ts';
import { type Fault, NO_FAULT, withFault } from './faults/faulty-disk.ts';
import { REAL_BUILDS } from './faults/real-builds.ts';
import { scratchFolder } from './faults/scratch.ts';
import { setStage, type Trial, tryFault, type World } from './faults/trial.ts';
import { WORLDS } from './faults/worlds.ts';
import { tempFolder } from './temp-folder.ts';
import { put, texts } from './trees.ts';

const FREE = { protect: [] };
const SAMPLE = 40;
const SAMPLE_OF_WHOLE_BUILDS = 8;

async function trialsOf(world: World, faultsOf: (calls: number) => Fault[]): Promise<Trial[]> {
  const folder = scratchFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const stage = await setStage(world, folder);
  const trials: Trial[] = [];
  for (const fault of faultsOf(stage.calls.length)) {
    const trial = await tryFault(stage, fault);
    if (trial !== null) trials.push(trial);
  }
  return trials;
}

const sample = (calls: number) => sampleOf(allFaults(calls), SAMPLE);
const wrongOf = (trials: readonly Trial[]) => trials.filter(({ wrong }) => wrong !== null);

test.each(WORLDS)(
  '$name: no fault leaves a mixed site, a lost file or a false word',
  async (world) => {
    const trials = await trialsOf(world, sample);
    expect(trials.length).toBeGreaterThanOrEqual(SAMPLE * 0.9);
    expect(new Set(trials.map(({ fault }) => fault.code)).size).toBe(7);
    expect(wrongOf(trials)).toEqual([]);
  },
);

test.each(REAL_BUILDS)('$name, with all that it reads: the same', async (world) => {
  const trials = await trialsOf(world, (calls) =>
    sampleOf(faultsInTurn(calls), SAMPLE_OF_WHOLE_BUILDS),
  );
  expect(trials.length).toBeGreaterThanOrEqual(SAMPLE_OF_WHOLE_BUILDS * 0.9);
  expect(wrongOf(trials)).toEqual([]);
});

/** A build that publishes in another way, to see that it is found out. */
const [, , plain] = WORLDS;
function publishedBy(build: (root: string) => Promise<readonly Published[]>): World {
  if (plain === undefined) throw new Error('There is no such world');
  return { ...plain, build };
}
const NOTHING_LEFT = { files: 1, bytes: 1, carried: 0, left: [], warnings: [] };
const kinds = (trials: readonly Trial[]) => new Set(wrongOf(trials).map(({ wrong }) => wrong));

test('pages that are written in their places are found to be mixed', async () => {
  const inPlace = publishedBy(async (root) => {
    put(join(root, 'dist'), { 'index.html': 'new', 'a/index.html': 'new', 'same.css': 'new' });
    return [NOTHING_LEFT];
  });
  expect(kinds(await trialsOf(inPlace, allFaults))).toContain('mixed');
});

test('an output that is emptied before it is filled is found to lose files', async () => {
  const emptying = publishedBy(async (root) => {
    rmSync(join(root, 'dist'), { recursive: true });
    put(root, { 'dist/index.html': 'new' });
    return [NOTHING_LEFT];
  });
  const found = kinds(await trialsOf(emptying, allFaults));
  expect(found).toContain('lost');
});

test('a build that says nothing of what it left, or fails after its swap, is found out', async () => {
  const careless = publishedBy(async (root) => {
    const [dist, old] = [join(root, 'dist'), join(root, '.dist.foolscap-old')];
    const [published] = [await publish(texts({ 'index.html': 'new' }), dist, FREE)];
    renameSync(dist, old);
    renameSync(old, dist);
    readFileSync(join(dist, 'CNAME'));
    return [{ ...published, warnings: [] }];
  });
  const found = kinds(await trialsOf(careless, (calls) => sampleOf(allFaults(calls), 120)));
  expect(found).toContain('false failure');
  expect(found).toContain('silent');
});

test('an error that comes out as the system gave it is found out', async () => {
  const terse = publishedBy(async (root) => {
    const building = publish(texts({ 'index.html': 'new' }), join(root, 'dist'), FREE);
    const published = await building.catch((error: unknown) => {
      throw new Error(error instanceof Error ? String(error.cause) : '');
    });
    return [published];
  });
  expect(kinds(await trialsOf(terse, sample))).toEqual(new Set(['untold']));
});

test('a lock that cannot be written holds nothing, whatever the error', async () => {
  const root = tempFolder();
  const out = join(root, 'dist');
  const build = () => publish(texts({ 'index.html': 'new' }), out, FREE);
  const { calls } = await withFault(root, NO_FAULT, build);
  for (const name of ['openSync', 'writeSync', 'closeSync']) {
    for (const code of ['EIO', 'EACCES', 'ENOSPC', 'EBUSY'] as const) {
      const fault = { call: calls.indexOf(name) + 1, code, lasting: false };
      const { value, fired } = await withFault(root, fault, build);
      expect([fired, value instanceof Error], `${name} ${code}`).toEqual([true, true]);
      expect(await build(), `${name} ${code}`).toMatchObject({ files: 1, warnings: [] });
    }
  }
});
