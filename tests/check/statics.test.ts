import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COVERING } from '../../src/5-print/fonts/families.ts';
import { siteFonts } from '../../src/5-print/fonts/site-fonts.ts';
import { inspect } from '../../src/inspect.ts';
import { temporaryFolder } from '../support/content.ts';

/** Names that this repository can't hold itself. */
test('the history of a project and links are told by check, beside all others', async () => {
  const root = await temporaryFolder();
  await mkdir(join(root, 'static/.git'), { recursive: true });
  await mkdir(join(root, 'air'));
  await writeFile(join(root, 'air/heat.md'), '## Definition\n\nHeat is energy.\n');
  await writeFile(join(root, 'static/.git/config'), 'x');
  await writeFile(join(root, 'static/.gitignore'), 'x');
  await symlink('/etc/hostname', join(root, 'static/name.txt'));
  const { files } = await inspect(root, { drafts: true });
  const told = files.flatMap(({ path, messages }) => messages.map(({ ruleId }) => [path, ruleId]));
  expect(told.filter(([path]) => path?.startsWith('static/'))).toEqual([
    ['static/name.txt', 'files-lie-in-content'],
    ['static/.git/config', 'static-files-can-be-published'],
  ]);
});

test('a font outside the content folder is not read, however it is named', async () => {
  const root = await temporaryFolder();
  await mkdir(join(root, 'content/inside'), { recursive: true });
  const font = COVERING.text[0]?.path ?? '';
  await cp(font, join(root, 'out.ttf'));
  await cp(font, join(root, 'content/inside/own.ttf'));
  await symlink(join(root, 'out.ttf'), join(root, 'content/link.ttf'));
  await symlink(root, join(root, 'content/up'));
  const fonts = (name: string) => siteFonts(join(root, 'content'), [name]).files.length;
  for (const name of [
    '../out.ttf',
    join(root, 'out.ttf'),
    'link.ttf',
    'up/out.ttf',
    'inside/../../out.ttf',
  ])
    expect(fonts(name), name).toBe(0);
  expect(fonts('inside/own.ttf')).toBe(1);
});
