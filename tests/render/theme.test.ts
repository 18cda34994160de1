import { expect, it } from 'vitest';
import { readContent } from '../../src/1-read/read-content.ts';
import { parseSite } from '../../src/2-parse/parse-site.ts';
import { themeOf } from '../../src/4-render/theme.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

const { settings } = parseSite(await readContent(EXAMPLE_CONTENT), { drafts: false }).site;

it('is made once for the same settings', async () => {
  const theme = await themeOf(settings);
  expect(await themeOf({ ...settings, tagline: 'Another site' })).toBe(theme);
  expect(theme.key).toMatch(/^[0-9a-f]{32}$/);
});

it('has every file that pages refer to', async () => {
  const { addresses, files } = await themeOf(settings);
  const paths = new Set(files.map(({ path }) => path));
  expect(
    Object.values(addresses)
      .flat()
      .filter((address) => !paths.has(address)),
  ).toEqual([]);
  expect(paths.has('assets/missing.css')).toBe(false);
});

it('has another key where a file of it is another, and only there', async () => {
  const [a4, letter, british] = await Promise.all([
    themeOf({ ...settings, paper: ['a4'] }),
    themeOf({ ...settings, paper: ['letter'] }),
    themeOf({ ...settings, paper: ['a4'], language: 'en-GB' }),
  ]);
  expect(letter.key).not.toBe(a4.key);
  expect(british.key).toBe(a4.key);
});
