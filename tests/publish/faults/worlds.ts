/** What a build may find on the disk: nothing, a site with files of the user's, what a killed build left. */
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { publishTogether } from '../../../src/7-publish/publish.ts';
import { put, texts } from '../trees.ts';
import type { World } from './trial.ts';

const FREE = { protect: [] };
/** What the user put into each output. */
export const USERS = ['CNAME', '.well-known/security.txt', 'a/mine.txt', 'link'] as const;
const ONE = ['dist'] as const;
const TWO = ['dist', 'dist-teacher'] as const;

function site(out: string, edition: string) {
  const pages = ['index.html', 'a/index.html', `only-${edition}/index.html`];
  const files = Object.fromEntries(pages.map((page) => [page, `${out}: ${page}, ${edition}`]));
  return texts({ ...files, 'same.css': 'never changes' });
}

const publishAll = (root: string, outs: readonly string[], edition: string, spare = '') =>
  publishTogether(
    outs.map((out) => ({
      files: site(out, edition),
      out: join(root, out),
      spare: spare === '' ? null : join(root, spare),
    })),
    FREE,
  );

/** What its owner put into a site, and what a link there leads to. */
export function earlierFiles(root: string, outs: readonly string[]): void {
  const files = USERS.filter((path) => path !== 'link').map((path) => [path, 'mine']);
  for (const out of outs) {
    put(join(root, out), Object.fromEntries(files));
    symlinkSync('../elsewhere', join(root, out, 'link'));
  }
  put(root, { 'elsewhere/notes.txt': 'mine' });
}

async function earlier(root: string, outs: readonly string[]): Promise<void> {
  await publishAll(root, outs, 'old');
  earlierFiles(root, outs);
}

function world(name: string, outs: readonly string[], before: World['before']): World {
  const users = outs.flatMap((out) => USERS.map((path) => `${out}/${path}`));
  return {
    name,
    before,
    build: (root) => publishAll(root, outs, 'new'),
    outs,
    users: [...users, 'elsewhere/notes.txt'],
  };
}

const SPARE = 'spare/dist';
const DEAD = '999999999\n';

export const WORLDS: readonly World[] = [
  { ...world('the first build', ONE, async () => {}), users: [] },
  { ...world('the first build of two editions', TWO, async () => {}), users: [] },
  world('a site is there', ONE, (root) => earlier(root, ONE)),
  world('two editions are there', TWO, (root) => earlier(root, TWO)),
  {
    ...world('the output before the last is kept', ONE, async (root) => {
      for (const edition of ['first', 'old']) await publishAll(root, ONE, edition, SPARE);
      earlierFiles(root, ONE);
    }),
    build: (root) => publishAll(root, ONE, 'new', SPARE),
  },
  world('a build was killed between its renames', ONE, async (root) => {
    await earlier(root, ONE);
    renameSync(join(root, 'dist'), join(root, '.dist.foolscap-old'));
    put(root, { '.dist.foolscap-lock': DEAD, '.dist.foolscap-staging/index.html': 'half' });
  }),
  world('a build was killed while it cleared up', ONE, async (root) => {
    await earlier(root, ONE);
    mkdirSync(join(root, 'aside'));
    renameSync(join(root, 'dist'), join(root, 'aside/dist'));
    await earlier(root, ONE);
    renameSync(join(root, 'aside/dist'), join(root, '.dist.foolscap-old'));
    renameSync(join(root, 'aside'), join(root, '.dist.foolscap-staging'));
    put(root, { '.dist.foolscap-lock': DEAD });
  }),
];
