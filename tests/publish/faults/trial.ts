/** One build on a disk that fails at one call, and what became of the output and of the user's files. */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { wordsOf } from '../../../src/7-publish/file-errors.ts';
import { type Published, recover } from '../../../src/7-publish/publish.ts';
import { treeHash } from '../trees.ts';
import { type Fault, MADE, NO_FAULT, type Watched, withFault } from './faulty-disk.ts';

export interface World {
  name: string;
  /** Puts everything in place that is there before the build, in an empty folder. */
  before(root: string): Promise<void>;
  build(root: string): Promise<readonly Published[]>;
  /** The output folders, by name. */
  outs: readonly string[];
  /** What must be in the outputs whatever happens, by path from the root. */
  users: readonly string[];
}

/** A world, and what it looks like without a fault. */
export interface Stage {
  world: World;
  /** A folder as it is before the build, to be copied for each trial. */
  template: string;
  /** Where a trial takes place: a new folder for each, so that none is in another's way. */
  root: string;
  /** The outputs before and after, by hash; null: not there. */
  before: (string | null)[];
  after: (string | null)[];
  /** What lies in the root after a build. */
  names: string[];
  /** The calls on files of a build without a fault. */
  calls: string[];
}

/** What must never be. */
export type Wrong =
  /** Files of two editions, or two editions that don't belong together. */
  | 'mixed'
  /** A file of the user's is gone, or a guide is another. */
  | 'lost'
  | 'false failure'
  | 'false success'
  /** Something was left beside the output, and nothing said so. */
  | 'silent'
  /** The error came out as the system gave it. */
  | 'untold'
  /** The next build fails, or leaves something beside the output that it does not speak of. */
  | 'not healed';

export interface Trial {
  fault: Fault;
  call: string;
  wrong: Wrong | null;
  message: string;
}

/** @param folder Empty; the stage is set in it. */
export async function setStage(world: World, folder: string): Promise<Stage> {
  const template = join(folder, 'template');
  const root = join(folder, 'root');
  mkdirSync(template, { recursive: true });
  await world.before(template);
  const stage: Stage = { world, template, root, before: [], after: [], names: [], calls: [] };
  reset(stage);
  const recovered = await withFault(root, NO_FAULT, () => recoverAll(stage));
  if (recovered.value instanceof Error) throw recovered.value;
  stage.before = hashes(stage);
  reset(stage);
  const { value, calls } = await withFault(root, NO_FAULT, () => world.build(root));
  if (value instanceof Error) throw value;
  return { ...stage, after: hashes(stage), names: readdirSync(root).sort(), calls };
}

/** @returns null where the build was done before it came to that call. */
export async function tryFault(stage: Stage, fault: Fault): Promise<Trial | null> {
  const place = { ...stage, root: mkdtempSync(join(stage.root, '..', 'trial-')) };
  try {
    return await tryIn(place, fault);
  } finally {
    rmSync(place.root, { recursive: true, force: true });
  }
}

async function tryIn(stage: Stage, fault: Fault): Promise<Trial | null> {
  reset(stage);
  const { world, root } = stage;
  const done = await withFault(root, fault, () => world.build(root));
  if (!done.fired) return null;
  const call = done.calls[fault.call - 1] ?? '';
  const message = done.value instanceof Error ? wordsOf(done.value) : '';
  return { fault, call, wrong: await whatIsWrong(stage, done), message };
}

async function whatIsWrong(
  stage: Stage,
  { value }: Watched<readonly Published[] | Error>,
): Promise<Wrong | null> {
  const { world, root, before, after, names } = stage;
  if (value instanceof Error) {
    if (same(hashes(stage), after) && !same(before, after)) return 'false failure';
    // What the next build would do first.
    const recovered = await recoverAll(stage).catch(() => null);
    if (recovered === null) return 'not healed';
    if (!same(hashes(stage), before)) return 'mixed';
  } else {
    const now = hashes(stage);
    if (same(now, before)) return 'false success';
    if (!same(now, after)) return 'mixed';
    const warned = value.some(({ warnings, left }) => warnings.length + left.length > 0);
    if (!warned && !same(readdirSync(root).sort(), names)) return 'silent';
  }
  if (!world.users.every((path) => isThere(join(root, path)))) return 'lost';
  if (guidesOf(root) !== guidesOf(stage.template)) return 'lost';
  const healed = await world.build(root).catch(() => null);
  // What may not be removed is kept, and said.
  const kept = (healed ?? []).flatMap(({ left }) => left.map((path) => basename(path)));
  const clean =
    same(hashes(stage), after) && same(readdirSync(root).sort(), [...names, ...kept].sort());
  if (healed === null || !clean) return 'not healed';
  return value instanceof Error && wordsOf(value).includes(MADE) ? 'untold' : null;
}

async function recoverAll({ world, root }: Stage): Promise<true> {
  await recover(...world.outs.map((out) => join(root, out)));
  return true;
}

function reset({ template, root }: Stage): void {
  rmSync(root, { recursive: true, force: true });
  cpSync(template, root, { recursive: true, verbatimSymlinks: true });
}

function hashes({ world, root }: Stage): (string | null)[] {
  return world.outs.map((out) => (existsSync(join(root, out)) ? treeHash(join(root, out)) : null));
}

/** Where there are guides: no build may change them. */
function guidesOf(root: string): string | null {
  const content = join(root, 'content');
  return existsSync(content) ? treeHash(content) : null;
}

/** A link that leads nowhere is there too. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function same(some: readonly unknown[], others: readonly unknown[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
