import fs, {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { liesIn } from '../../src/7-publish/lies-in.ts';
import {
  checkOutput,
  checkPositions,
  OutputRefused,
  prepareOutputs,
  publish,
  recover,
} from '../../src/7-publish/publish.ts';
import { tempFolder } from './temp-folder.ts';
import { pages, put, texts, tree } from './trees.ts';

const FREE = { protect: [] };
const SITE = texts({ 'index.html': 'new' });

async function refusal(action: Promise<unknown>): Promise<string> {
  const error = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OutputRefused);
  return error instanceof Error ? error.message : '';
}

/** Both doors must refuse, and the world must stay as it was. */
async function refused(out: string, guard: { protect: string[] }, world: string): Promise<string> {
  const before = tree(world);
  const message = await refusal(checkOutput(out, guard));
  expect(await refusal(publish(SITE, out, guard))).toBe(message);
  expect(tree(world)).toEqual(before);
  return message;
}

test('the disk, the home folder and what holds it are refused, even with our marker', async () => {
  const root = tempFolder();
  const marked = { '.foolscap.json': '{"format":1,"files":[]}' };
  for (const folder of ['users', 'users/me', 'users/me/dist', 'users/other']) {
    put(join(root, folder), marked);
  }
  vi.stubEnv('HOME', join(root, 'users/me'));
  vi.stubEnv('USERPROFILE', join(root, 'users/me'));
  try {
    expect(await refused('/', FREE, root)).toContain('the whole disk');
    expect(await refused(join(root, 'users/me'), FREE, root)).toContain('your home folder');
    expect(await refused(join(root, 'users'), FREE, root)).toContain('your home folder');
    await checkOutput(join(root, 'users/me/dist'), FREE);
    await checkOutput(join(root, 'users/other'), FREE);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('a source, or a folder that holds one, is refused; a folder beside it is not', async () => {
  const root = tempFolder();
  put(root, { 'school/content/site.yml': 'title: x' });
  symlinkSync('school', join(root, 'way-round'));
  const guard = { protect: [join(root, 'school'), join(root, 'school/content')] };
  for (const out of ['school/content', 'school', '.', 'way-round', 'school/../school/']) {
    expect(await refused(join(root, out), guard, root)).toContain('cannot be the output folder');
  }
  expect(
    await refused(join(root, 'school'), { protect: [join(root, 'way-round/content')] }, root),
  ).toContain('lies in it');
  await checkOutput(join(root, 'school/dist'), guard);
  await checkOutput(join(root, 'school-site'), guard);
  await publish(SITE, join(root, 'school/content-site'), guard);
});

test('an output in the folder of the guides is refused, however it is reached', async () => {
  const root = tempFolder();
  put(root, { 'content/site.yml': 'title: x' });
  symlinkSync('content', join(root, 'link'));
  symlinkSync('content/not-yet', join(root, 'leads-there'));
  const guard = { protect: [], apart: [join(root, 'content')] };
  for (const out of ['content/dist', 'link/dist', 'link/a/b', 'leads-there']) {
    expect(await refused(join(root, out), guard, root)).toContain('it lies in');
  }
  // The guides may be reached by a link too.
  const behindLink = { protect: [], apart: [join(root, 'link')] };
  expect(await refused(join(root, 'content/dist'), behindLink, root)).toContain('it lies in');
  await checkOutput(join(root, 'content-site'), guard);
  await checkOutput(join(root, 'dist'), guard);
});

test('one folder under two names is one folder', async () => {
  const root = tempFolder();
  mkdirSync(join(root, 'site/deep'), { recursive: true });
  // What a disk answers where case does not count, or where a folder is mounted a second time.
  const twice = (path: string) => path.replace(join(root, 'SITE'), join(root, 'site'));
  const stat = fs.promises.lstat;
  const lstat = vi.spyOn(fs.promises, 'lstat');
  lstat.mockImplementation(((path: string, options?: object) =>
    stat(twice(path), options)) as never);
  syncBuiltinESMExports();
  try {
    expect(await liesIn(join(root, 'SITE/deep'), join(root, 'site'))).toBe(true);
    expect(await liesIn(join(root, 'site/deep'), join(root, 'SITE'))).toBe(true);
    expect(await liesIn(join(root, 'SITE-2'), join(root, 'site'))).toBe(false);
  } finally {
    lstat.mockRestore();
    syncBuiltinESMExports();
  }
  expect(await liesIn(join(root, 'SITE/deep'), join(root, 'site'))).toBe(false);
});

test('two outputs whose names differ in case alone are one place on many computers', async () => {
  const root = tempFolder();
  const both = ['dist', 'Dist'].map((name) => join(root, name));
  expect(await refusal(prepareOutputs(both, FREE))).toContain('the same place');
  symlinkSync('dist', join(root, 'link'));
  mkdirSync(join(root, 'dist'));
  const linked = ['dist', 'link/keys'].map((name) => join(root, name));
  expect(await refusal(prepareOutputs(linked, FREE))).toContain('lies in it');
  await prepareOutputs(
    ['dist', 'dist-teacher'].map((name) => join(root, name)),
    FREE,
  );
});

test('a mount point is refused before any work is done; a folder in it is not', async () => {
  // There is one on every system with such things.
  const mounted = ['/dev/shm', '/dev', '/proc'].filter(
    (path) => existsSync(path) && statSync(path).dev !== statSync(join(path, '..')).dev,
  );
  for (const path of mounted) {
    expect(await refusal(checkPositions([path], FREE))).toContain('a mount point');
    await checkPositions([join(path, 'foolscap-dist')], FREE);
  }
  expect(mounted.length).toBeGreaterThan(0);
  // The question that tells them apart moves nothing.
  const root = tempFolder();
  put(root, { 'dist/deep/index.html': 'x' });
  const before = tree(root);
  await checkPositions([join(root, 'dist')], FREE);
  expect(tree(root)).toEqual(before);
});

test('a folder with files we did not make is refused; an empty one and one of ours are not', async () => {
  const root = tempFolder();
  const out = join(root, 'dist');
  put(out, { 'thesis.doc': 'years of work' });
  expect(await refused(out, FREE, root)).toContain('`thesis.doc`');
  rmSync(join(out, 'thesis.doc'));
  await checkOutput(out, FREE);
  await publish(SITE, out, FREE);
  await checkOutput(out, FREE);
  rmSync(join(out, '.foolscap.json'));
  await refused(out, FREE, root);
});

test('a marker that is damaged, of a newer format, or no file is refused', async () => {
  const root = tempFolder();
  const out = join(root, 'dist');
  for (const marker of ['', '{', '[]', '{"format":2,"files":[]}', '{"format":1,"files":[1]}']) {
    put(out, { '.foolscap.json': marker, 'index.html': '1' });
    expect(await refused(out, FREE, root)).toContain('.foolscap.json');
  }
  put(out, { '.foolscap.json': '{"format":1,"files":["index.html"]}' });
  await checkOutput(out, FREE);
  rmSync(join(out, '.foolscap.json'));
  symlinkSync('index.html', join(out, '.foolscap.json'));
  await refused(out, FREE, root);
});

test('a marker cannot make a build delete anything outside, or through a link', async () => {
  const root = tempFolder();
  const out = join(root, 'dist');
  const files = ['../keep.txt', join(root, 'keep.txt'), 'link', 'link/keep.txt', 'index.html'];
  put(root, { 'keep.txt': 'keep', 'elsewhere/keep.txt': 'keep' });
  put(out, { '.foolscap.json': JSON.stringify({ format: 1, files }), 'index.html': 'old' });
  symlinkSync('../elsewhere', join(out, 'link'));
  await publish(SITE, out, FREE);
  expect(pages(out)).toEqual({ 'index.html': 'new', link: '-> ../elsewhere' });
  expect(tree(root)).toMatchObject({ 'keep.txt': 'keep', 'elsewhere/keep.txt': 'keep' });
});

test('a Git repository is refused, even one of ours', async () => {
  const root = tempFolder();
  const out = join(root, 'dist');
  await publish(SITE, out, FREE);
  writeFileSync(join(out, '.git'), 'gitdir: ../x');
  expect(await refused(out, FREE, root)).toContain('`.git`');
  rmSync(join(out, '.git'));
  mkdirSync(join(out, '.git'));
  await refused(out, FREE, root);
});

test('a file, a path through a file and a circle of links are refused', async () => {
  const root = tempFolder();
  put(root, { dist: 'a file' });
  symlinkSync('b', join(root, 'a'));
  symlinkSync('a', join(root, 'b'));
  for (const out of ['dist', 'dist/site', 'a']) await refused(join(root, out), FREE, root);
});

test("a user's file where a page must go is refused by name, and nothing changes", async () => {
  const root = tempFolder();
  const out = join(root, 'dist');
  await publish(SITE, out, FREE);
  put(out, { 'mine.html': 'mine', 'notes/mine.txt': 'mine' });
  const before = tree(root);
  for (const path of ['mine.html', 'MINE.html', 'mine.html/index.html', 'notes', 'Notes/x.html']) {
    const message = await refusal(publish(texts({ [path]: 'new' }), out, FREE));
    expect(message).toContain(`\`${path}\``);
    expect(message).toContain('mine.');
    expect(tree(root)).toEqual(before);
  }
  await publish(texts({ 'notes/index.html': 'new' }), out, FREE);
  expect(pages(out)).toEqual({
    'mine.html': 'mine',
    'notes/mine.txt': 'mine',
    'notes/index.html': 'new',
  });
});

test('two builds at once: the second is refused, the first is whole', async () => {
  const root = tempFolder();
  const out = join(root, 'dist');
  let message = '';
  async function* slow() {
    yield* SITE;
    message = await refusal(publish(texts({ 'index.html': 'other' }), out, FREE));
    expect(await refusal(checkOutput(out, FREE))).toBe(message);
    expect(await refusal(recover(out))).toBe(message);
  }
  await publish(slow(), out, FREE);
  expect(message).toContain('Another build is writing');
  expect(pages(out)).toEqual({ 'index.html': 'new' });
  await publish(texts({ 'index.html': 'other' }), out, FREE);
});

test('the lock of a living process is respected, that of a dead one or an empty one is not', async () => {
  const root = tempFolder();
  const out = join(root, 'dist');
  const lock = '.dist.foolscap-lock';
  const staging = '.dist.foolscap-staging/index.html';
  put(root, { [lock]: `${process.ppid}\n`, [staging]: 'half' });
  expect(await refused(out, FREE, root)).toContain(`${process.ppid}`);
  await refusal(recover(out));
  for (const dead of ['', '999999999\n', `${process.pid}\n`]) {
    put(root, { [lock]: dead, [staging]: 'half' });
    expect(await recover(out)).toBe('nothing to do');
    expect(tree(root)).toEqual({});
  }
});

test('a staging folder without the lock of a killed build is not ours to delete', async () => {
  const root = tempFolder();
  put(root, { '.dist.foolscap-staging/mine.txt': 'mine' });
  const before = tree(root);
  for (const attempt of [1, 2]) {
    expect(await refusal(publish(SITE, join(root, 'dist'), FREE)), `${attempt}`).toContain(
      'in the way',
    );
    expect(tree(root)).toEqual(before);
  }
  expect(readdirSync(root)).toEqual(['.dist.foolscap-staging']);
});
