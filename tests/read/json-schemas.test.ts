/** The published schemas of settings are those that the program reads by, and refuse what it refuses. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS_KINDS, settingsSchema } from '../../src/1-read/settings/json-schemas.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

const published = (kind: string) => new URL(`../../docs/${kind}.schema.json`, import.meta.url);
const accepts = (kind: (typeof SETTINGS_KINDS)[number]) =>
  new Ajv2020({ strict: false }).compile(settingsSchema(kind));

describe.each(SETTINGS_KINDS)('%s', (kind) => {
  it('is published', () => {
    const text = `${JSON.stringify(settingsSchema(kind), null, 2)}\n`;
    if (process.env.UPDATE) writeFileSync(published(kind), text);
    expect(readFileSync(published(kind), 'utf8')).toBe(text);
  });
});

it('accepts what the example site says', () => {
  const read = (path: string) => parse(readFileSync(`${EXAMPLE_CONTENT}/${path}`, 'utf8'));
  const site = accepts('site');
  expect(site(read('site.yml')), JSON.stringify(site.errors)).toBe(true);
  const course = accepts('course');
  expect(course(read('cold-war/course.yml')), JSON.stringify(course.errors)).toBe(true);
});

it.each([
  ['site', { paper: 'a4' }, true],
  ['site', { paper: ['a4', 'letter'], worksheet: { editions: 'compact', space: 'none' } }, true],
  ['site', { paper: 'a5' }, false],
  ['site', { titel: 'Guides' }, false],
  ['course', { links: [{ kind: 'notes', title: 'A', url: 'https://example.org' }] }, true],
  ['course', { links: [{ kind: 'videos', title: 'A', url: 'https://example.org' }] }, false],
  ['frontmatter', { kind: 'topic', tags: ['one'], questions: [{ q: 'Why?' }] }, true],
  ['frontmatter', { kind: 'terms' }, false],
  ['frontmatter', { worksheet: { versions: 27 } }, false],
  ['frontmatter', { checks: { 'facts-are-asked': false } }, true],
  ['frontmatter', { checks: { 'facts-are-asked': 'no' } }, false],
] as const)('%s %j: %s', (kind, settings, isRight) => {
  expect(accepts(kind)(settings)).toBe(isRight);
});

/** Keys of a schema and of all that stands in it, by whether they say what they are for. */
function keysIn(schema: unknown): [string, boolean][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, inside]): [string, boolean][] => {
    if (name !== 'properties') return keysIn(inside);
    return Object.entries<object>(inside).flatMap(([key, one]): [string, boolean][] => [
      [key, 'description' in one],
      ...keysIn(one),
    ]);
  });
}

it('says of every key what it is for', () => {
  const keys = SETTINGS_KINDS.flatMap((kind) => keysIn(settingsSchema(kind)));
  expect(keys.map(([key]) => key)).toEqual(
    expect.arrayContaining(['url', 'points', 'match-terms', 'facts-are-asked', 'units']),
  );
  expect(keys.filter(([, isSaid]) => !isSaid)).toEqual([]);
});
