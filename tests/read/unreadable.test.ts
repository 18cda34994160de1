import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { checkReadable, reading } from '../../src/1-read/disk/reading.ts';
import { readContent } from '../../src/1-read/read-content.ts';
import { temporaryFolder } from '../support/content.ts';
import { toldFrom } from './told-from.ts';

/** What some disks refuse to hold or to open, so made here and not kept as cases. */
async function content(files: Record<string, string>): Promise<string> {
  const root = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

const slugsOf = ({ courses }: Awaited<ReturnType<typeof readContent>>) =>
  courses.flatMap(({ guides }) => guides.map(({ slug }) => slug));

describe('one that cannot be read is one message, and all others are read', () => {
  test('what is no plain file, such as a pipe, is never opened', async () => {
    const root = await content({ 'air/heat.md': 'Heat' });
    execFileSync('mkfifo', [join(root, 'air/pipe.md')]);
    const sources = await readContent(root);
    expect(slugsOf(sources)).toEqual(['heat']);
    expect(toldFrom(sources)).toBe(
      'air/pipe.md 1:1 error Unexpected `pipe.md` that is no plain file, expected a file [files-can-be-read]\n',
    );
  });

  test('a name with a line break, and one that is not in UTF-8', async () => {
    const root = await content({ 'air/heat.md': 'Heat', 'air/two\nlines.md': 'Lines' });
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/air/`), Buffer.from([0x63, 0xe9]), Buffer.from('.md')]),
      'x',
    );
    const sources = await readContent(root);
    expect(slugsOf(sources)).toEqual(['heat']);
    expect(toldFrom(sources).match(/\[file-names-make-addresses\]/g)).toHaveLength(2);
    expect(toldFrom(sources)).toContain('that is not in UTF-8, expected another name');
  });

  test('folders without end', async () => {
    const deep = Array.from({ length: 25 }, (_, n) => `f${n}`).join('/');
    const root = await content({ 'air/heat.md': 'Heat', [`air/${deep}/lost.csv`]: 'x' });
    const sources = await readContent(root);
    expect(slugsOf(sources)).toEqual(['heat']);
    expect(toldFrom(sources).match(/folder more than 20 deep/g)).toHaveLength(1);
  });

  test('what is gone between the listing and the reading', async () => {
    const file = new VFile({ path: 'gone.md' });
    const root = await content({});
    await checkReadable(join(root, 'gone.md'), file);
    expect(file.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      [
        'files-can-be-read',
        'Unexpected file or folder that cannot be read (it is no longer there), expected one that can',
      ],
    ]);
  });

  test('a fault of our own is no message', async () => {
    const file = new VFile({ path: 'a.md' });
    const fault = () => Promise.reject(new TypeError('a fault'));
    await expect(reading(file, fault)).rejects.toThrow('a fault');
    expect(file.messages).toEqual([]);
  });

  test('files and folders that this account may not open', async () => {
    const closed = [
      'air/shut.md',
      'air/shut.png',
      'air/shut.pdf',
      'static/shut.txt',
      'dark/course.yml',
    ];
    const open = { 'air/heat.md': 'Heat', 'dark/night.md': 'Night', 'cellar/deep.md': 'Deep' };
    const root = await content({
      ...open,
      ...Object.fromEntries(closed.map((path) => [path, 'title: x'])),
    });
    chmodSync(root, 0o755);
    for (const path of [...closed, 'cellar']) chmodSync(join(root, path), 0);
    const told = await toldToNobody(root);
    chmodSync(join(root, 'cellar'), 0o755);
    expect(told.match(/files-can-be-read/g)).toHaveLength(closed.length + 1);
    for (const path of [...closed, 'cellar']) expect(told).toContain(`${path} 1:1 error`);
    expect(told).toContain('this account may not open it');
    expect(told).toContain('slugs heat night');
  });
});

/** Root may open everything: then somebody else is asked to read. */
async function toldToNobody(root: string): Promise<string> {
  const script = `
    import { readContent } from ${JSON.stringify(join(import.meta.dirname, '../../src/1-read/read-content.ts'))};
    import { toldFrom } from ${JSON.stringify(join(import.meta.dirname, 'told-from.ts'))};
    if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }
    const sources = await readContent(${JSON.stringify(root)});
    const slugs = sources.courses.flatMap(({ guides }) => guides.map(({ slug }) => slug));
    console.log(toldFrom(sources) + 'slugs ' + slugs.join(' '));`;
  const folder = join(import.meta.dirname, '../..');
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return `${stdout}${stderr}`;
}
