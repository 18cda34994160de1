import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type CourseMentions, mentionsIn } from '../../src/4-render/connections/mentions.ts';
import { cardOf, type GuideCard } from '../../src/guide/card.ts';
import { mapGuides } from '../../src/guide/site.ts';
import { inspect } from '../../src/inspect.ts';
import { keptMentions } from '../../src/kept/mentions.ts';
import { sealed } from '../../src/kept/sealed.ts';
import { newFolder } from '../support/content.ts';
import { tempFolder } from './temp-folder.ts';
import { put } from './trees.ts';

const term = (title: string, said: string) =>
  `---\ntitle: ${title}\n---\n\n## Definition\n\n${said}\n`;

type Course = { guides: GuideCard[] };
let course: Course;
let found: CourseMentions;

beforeAll(async () => {
  const { folder, remove } = await newFolder();
  put(folder, {
    'rivers/erosion.md': term('Erosion', 'It leaves a load behind.'),
    'rivers/load.md': term('Load', 'Stones that erosion made.'),
    'rivers/bank.md': term('Bank', 'It stands beside the water.'),
  });
  const { site } = await inspect(folder, { drafts: false });
  course = { guides: mapGuides(site, cardOf).courses[0]?.guides ?? [] };
  found = mentionsIn(course);
  return remove;
});

const keysOf = ({ guides }: Course) =>
  new Map(guides.map(({ source }) => [source, `key of ${source}`]));
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

/** Whether what is told is what was kept: something else is put in its place. */
function isTaken(by: Course, keys: ReadonlyMap<string, string>, kept: string): boolean {
  const folder = tempFolder();
  expect(keptMentions(folder, keysOf(course))(course)).toEqual(found);
  for (const file of filesIn(folder)) writeFileSync(file, kept);
  const told = keptMentions(folder, keys)(by);
  if (told.length !== by.guides.length) throw new Error('expected the mentions of every guide');
  return JSON.stringify(told) !== JSON.stringify(mentionsIn(by));
}

const others = () =>
  sealed(JSON.stringify(course.guides.map(() => ({ prose: [[2, 0, 1]], answers: [] }))));

test('mentions are found in the course, by the numbers of its guides', () => {
  const numberOf = (slug: string) => course.guides.findIndex((guide) => guide.slug === slug);
  expect(found[numberOf('erosion')]?.prose).toMatchObject([[numberOf('load'), 4, 1]]);
  expect(found[numberOf('load')]?.prose).toMatchObject([[numberOf('erosion'), 3, 1]]);
  expect(found[numberOf('bank')]).toEqual({ prose: [], answers: [] });
});

test('what was found in the same guides is taken', () => {
  expect(isTaken(course, keysOf(course), others())).toBe(true);
});

test('where one of them is another, or stands elsewhere, they are looked for', () => {
  const edited = new Map([...keysOf(course), ['rivers/bank.md', 'another key']]);
  expect(isTaken(course, edited, others())).toBe(false);
  const turned = { guides: course.guides.toReversed() };
  expect(isTaken(turned, keysOf(course), others())).toBe(false);
  const fewer = { guides: course.guides.slice(1) };
  expect(isTaken(fewer, keysOf(course), others())).toBe(false);
});

test('what is damaged counts for nothing', () => {
  const keys = keysOf(course);
  const damaged = [
    '',
    others().slice(0, -1),
    sealed('[]'),
    sealed('not JSON'),
    others().replace('[2,0,1]', '[9,0,1]'),
    others().replace('[2,0,1]', '[2,0,-]'),
  ];
  for (const text of damaged) expect(isTaken(course, keys, text), text).toBe(false);
});
