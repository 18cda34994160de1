/** The Typst files and the words they print know the same names. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { guideKeys, guideSheets } from '../../src/5-print/sheet-jobs.ts';
import { exampleSite } from './printing.ts';

const FOLDER = new URL('../../src/5-print/typst/', import.meta.url);

/** `key.title` of `words.key.title`. */
const asked = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.typ'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  .flatMap((text) => [...text.matchAll(/\bwords\.((?:key\.)?\w+)/g)])
  .map(([, name = '']) => name);

it('every word that is asked for is given, and every word that is given is asked for', async () => {
  const site = await exampleSite();
  const [course] = site.courses;
  const jobs = course?.guides.flatMap((guide) => [
    ...guideSheets(guide, course, { site, fonts: [] }),
    ...guideKeys(guide, course, { site, fonts: [] }),
  ]);
  const { key, ...words } = jobs?.[0]?.data.words ?? { key: {} };
  const given = [...Object.keys(words), ...Object.keys(key).map((name) => `key.${name}`)];
  expect([...new Set(asked)].sort()).toEqual(given.sort());
});
