import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/1-read/read-content.ts';
import { toldFrom } from './told-from.ts';

/** Names and links that not every file system can hold, so made here and not kept as cases. */
let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'foolscap-read-'));
});
afterEach(() => rm(root, { recursive: true }));

async function write(path: string, text = 'Text\n'): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

describe('the content folder', () => {
  test('missing, or a file, is told in words', async () => {
    expect(toldFrom(await readContent(join(root, 'none')))).toContain('Unexpected missing folder');
    await write('file');
    expect(toldFrom(await readContent(join(root, 'file')))).toContain('Unexpected file, expected');
  });

  test('links out of it are refused and not followed', async () => {
    await write('outside/secret.md');
    await write('content/air/heat.md');
    await symlink(join(root, 'outside'), join(root, 'content/linked'));
    await symlink(join(root, 'outside/secret.md'), join(root, 'content/air/secret.md'));
    const sources = await readContent(join(root, 'content'));
    expect(sources.courses.flatMap(({ guides }) => guides.map(({ slug }) => slug))).toEqual([
      'heat',
    ]);
    expect(toldFrom(sources).match(/files-lie-in-content/g)).toHaveLength(2);
  });

  test('names that Windows keeps make no address', async () => {
    for (const name of ['con', 'AUX', 'nul', 'prn', 'com1']) await write(`content/air/${name}.md`);
    await write('content/aux/heat.md');
    const sources = await readContent(join(root, 'content'));
    expect(sources.courses.flatMap(({ guides }) => guides)).toEqual([]);
    expect(toldFrom(sources).match(/which Windows keeps for itself/g)).toHaveLength(6);
  });

  test('two names that make one address are an error at the second', async () => {
    await write('content/air/re\u0301sume\u0301.md');
    await write('content/air/R\u00e9sum\u00e9.md');
    const sources = await readContent(join(root, 'content'));
    expect(sources.courses[0]?.guides.map(({ slug }) => slug)).toEqual(['r\u00e9sum\u00e9']);
    expect(toldFrom(sources)).toContain('[addresses-are-unique]');
  });

  test('its order is that of code points', async () => {
    for (const name of ['b', 'a', 'Z', '\u00e9', '10', '9']) await write(`content/air/${name}.md`);
    for (const name of ['b', 'a']) await write(`content/${name}/x.md`);
    const { courses } = await readContent(join(root, 'content'));
    expect(courses.map(({ slug }) => slug)).toEqual(['a', 'air', 'b']);
    expect(courses[1]?.guides.map(({ slug }) => slug)).toEqual([
      '10',
      '9',
      'z',
      'a',
      'b',
      '\u00e9',
    ]);
  });

  test('settings are complete, and pictures have their size', async () => {
    await write('content/the-air/heat.md');
    await write('content/the-air/box.svg', '<svg viewBox="0 0 10 20"></svg>');
    const { settings, courses, assets } = await readContent(join(root, 'content'));
    expect(settings).toEqual({
      title: expect.objectContaining({ value: 'Study guides' }),
      tagline: '',
      url: '',
      language: 'en',
      licence: '',
      notices: [],
      help: '',
      paper: ['a4'],
      answers: 'open',
      worksheet: {
        editions: ['standard'],
        versions: 1,
        qr: 'auto',
        room: null,
        space: 1,
        pages: null,
        tiers: [],
        tint: 'none',
        publisher: '',
        logo: '',
        teacher: '',
        date: '',
        due: '',
        'match-terms': 10,
        instructions: true,
        headings: true,
      },
      checks: {},
      fonts: [],
      exports: [],
      'term-links': true,
      offline: false,
      'link-pictures': false,
    });
    expect(courses[0]?.settings).toMatchObject({ title: null, name: 'The air' });
    expect(assets.get('the-air/box.svg')?.size).toEqual({ width: 10, height: 20 });
  });
});
