import { beforeAll, describe, expect, it, test } from 'vitest';
import { partKeys } from '../../src/editions/part-keys.ts';
import { cardOf, type GuideCard, type GuideFace, type GuideListed } from '../../src/guide/card.ts';
import { mapGuides, type Site } from '../../src/guide/site.ts';
import { inspect } from '../../src/inspect.ts';
import { newFolder } from '../support/content.ts';
import { put } from './trees.ts';

const term = (title: string) => `---\ntitle: ${title}\n---\n\n## Definition\n\nA ${title}.\n`;

let site: Site<GuideCard>;
beforeAll(async () => {
  const { folder, remove } = await newFolder();
  put(folder, { 'air/wind.md': term('Wind'), 'sea/tide.md': term('Tide') });
  site = mapGuides((await inspect(folder, { drafts: false })).site, cardOf);
  return remove;
});

const OPTIONS = { contentDir: '/content', base: '/' };

/** Of both courses and of what is of all, in a site whose guides have these keys. */
function keysOf(of: Site<GuideCard>, options = OPTIONS, theme = 'theme', tide = 'tide') {
  const guideKeys = new Map([
    ['air/wind.md', 'wind'],
    ['sea/tide.md', tide],
  ]);
  const keyOf = partKeys(of, options, { key: theme }, guideKeys);
  return { air: keyOf('air'), sea: keyOf('sea'), all: keyOf(null) };
}

/** What is another where this is another of the guide in the sea, whose own key stays. */
function seen(change: Partial<Record<keyof GuideCard, unknown>>): string[] {
  const changed = mapGuides(site, (guide) =>
    guide.course === 'sea' ? Object.assign(structuredClone(guide), change) : guide,
  );
  return differing(keysOf(site), keysOf(changed));
}

function differing(a: Record<string, string>, b: Record<string, string>): string[] {
  return Object.keys(a).filter((name) => a[name] !== b[name]);
}

/** All fields of a card by who sees them: the compiler sees to it that each has its line. */
const FACE = {
  kind: true,
  source: true,
  course: true,
  slug: true,
  title: true,
  unit: true,
  subject: true,
  level: true,
  tags: true,
  aliases: true,
  related: true,
  movedFrom: true,
  published: true,
  updated: true,
  draft: true,
  language: true,
  termLinks: true,
  worksheet: true,
  checks: true,
  places: true,
  anchors: true,
  shown: true,
  questions: true,
  practice: true,
  keyTermNames: true,
  isOrganised: true,
} satisfies Record<keyof GuideFace, true>;
const LISTED = {
  opening: true,
  definition: true,
  keyTerms: true,
  directAnswer: true,
  footnotes: true,
  questionIds: true,
  searchedSize: true,
} satisfies Record<Exclude<keyof GuideListed, keyof GuideFace>, true>;
const OWN = {
  links: true,
  pictures: true,
  terms: true,
  labelled: true,
  texts: true,
} satisfies Record<Exclude<keyof GuideCard, keyof GuideListed>, true>;

describe('of another guide', () => {
  const names = (fields: object) => Object.keys(fields).filter((name) => name !== 'source');

  it.each(names(FACE))('its %s is seen by all', (name) => {
    expect(seen({ [name]: 'another' })).toEqual(['air', 'sea', 'all']);
  });

  it.each(names(LISTED))('its %s is seen by what is of all courses', (name) => {
    expect(seen({ [name]: 'another' })).toEqual(['all']);
  });

  it.each(names(OWN))('its %s is seen by its own course, by its key alone', (name) => {
    expect(seen({ [name]: 'another' })).toEqual([]);
  });

  test('its key is seen by its own course', () => {
    expect(differing(keysOf(site), keysOf(site, OPTIONS, 'theme', 'another'))).toEqual(['sea']);
  });
});

test.each([
  'slug',
  'title',
  'isNamed',
  'subject',
  'level',
  'description',
  'accent',
  'links',
  'answers',
  'worksheet',
  'unitTitles',
])('the %s of a course is seen by all', (name) => {
  const courses = site.courses.map((course) => Object.assign({ ...course }, { [name]: 'another' }));
  expect(differing(keysOf(site), keysOf({ ...site, courses }))).toContain('air');
});

test('the settings, the files beside guides, the options and the theme are seen by all', () => {
  const drawing = { path: 'a.svg', size: null, drawing: '<svg/>', words: null };
  const others = [
    keysOf({ ...site, settings: { ...site.settings, tagline: 'another' } }),
    keysOf({ ...site, assets: new Map([['a.svg', drawing]]) }),
    keysOf(site, { ...OPTIONS, base: '/other/' }),
    keysOf(site, OPTIONS, 'another'),
  ];
  for (const other of others) {
    expect(differing(keysOf(site), other)).toEqual(['air', 'sea', 'all']);
  }
});

test('where the content lies is not', () => {
  expect(keysOf(site, { ...OPTIONS, contentDir: '/elsewhere' })).toEqual(keysOf(site));
});

test('units with the same guides in another order are other units', () => {
  const [air, ...rest] = site.courses;
  if (air === undefined) throw new Error('expected a course');
  const unit = { title: air.title, slug: 'unit', guides: air.guides };
  const courses = [{ ...air, units: [unit], unsorted: [] }, ...rest];
  expect(differing(keysOf(site), keysOf({ ...site, courses }))).toEqual(['air', 'sea', 'all']);
});
