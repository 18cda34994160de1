/**
 * After any edit a build with all that was kept before gives the same files, and says the same, as one over the
 * same output with nothing kept.
 */
import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import {
  add,
  at,
  type Edit,
  type EditedSite,
  editedSite,
  REVIEW,
  replace,
  term,
} from '../support/edited-site.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

const FACTS = '## Facts\n\n1. Rivers **erode** their banks.\n\n';

/** A site in which most things lead to others. */
const CONTENT: Readonly<Record<string, string>> = {
  'site.yml': 'title: Rivers and more\n',
  'rivers/course.yml': 'title: Rivers\nsubject: Geography\nlevel: GCSE\nunits:\n  - Upper course\n',
  'rivers/erosion.md': term(
    'Erosion',
    'unit: Upper course\naliases: [wear]\nrelated: [load]\n',
    FACTS + REVIEW,
  ),
  'rivers/load.md': term(
    'Load',
    'related: [erosion]\n',
    `Carried by [erosion](erosion.md#facts).\n`,
  ),
  'rivers/why-bends.md':
    '---\nkind: question\ntitle: Why do rivers bend?\n---\n\nThe outside is [worn away](erosion.md).\n',
  'sea/course.yml': 'title: The sea\nsubject: Geography\nlevel: GCSE\nanswers: separate\n',
  'sea/tides.md': term(
    'Tides',
    'related: [rivers/load]\n',
    `${REVIEW}\n### How high?\n\nThree metres.\n`,
  ),
  'sea/why-salt.md': '---\nkind: question\ntitle: Why is the sea salt?\n---\n\nRivers bring it.\n',
};

const PICTURE = 'energy-profile-a-b.svg';

/** One after the other, each over what the one before left. */
const EDITS: Readonly<Record<string, Edit>> = {
  nothing: () => {},
  'a word in an answer': replace('rivers/erosion.md', 'runs down', 'runs fast'),
  'a word in a definition': replace('rivers/load.md', 'a thing', 'the stuff'),
  'a title that others show': replace(
    'rivers/erosion.md',
    'title: Erosion',
    'title: Erosion by water',
  ),
  'another name': replace('rivers/erosion.md', '[wear]', '[wear, tear]'),
  'a question more, before the others': replace(
    'sea/tides.md',
    '### Why?',
    '### When?\n\nTwice a day.\n\n### Why?',
  ),
  'a unit': replace('rivers/load.md', 'title: Load\n', 'title: Load\nunit: Upper course\n'),
  'a new guide': add('rivers/delta.md', term('Delta', 'related: [load]\n', REVIEW)),
  'a new course': add('air/wind.md', term('Wind')),
  'the name of a course': replace('sea/course.yml', 'title: The sea', 'title: Seas and oceans'),
  'the name of the site': replace('site.yml', 'Rivers and more', 'Water'),
  'a course’s level': replace('sea/course.yml', 'level: GCSE', 'level: A level'),
  'a picture': (content) => {
    cpSync(
      join(EXAMPLE_CONTENT, 'rates-and-equilibrium/images', PICTURE),
      join(content, 'rivers', PICTURE),
    );
    replace('rivers/load.md', 'Carried by', `![A curve](${PICTURE})\n\nCarried by`)(content);
  },
  'the picture’s lines alone': replace(
    `rivers/${PICTURE}`,
    /stroke-width="[\d.]+"/,
    'stroke-width="3"',
  ),
  'a heading gone that others lead to': replace('rivers/erosion.md', FACTS, ''),
  'the same, back': replace('rivers/erosion.md', '## Review', `${FACTS}## Review`),
  'a guide moved': (content) =>
    renameSync(at(content, 'sea/why-salt.md'), at(content, 'rivers/why-salt.md')),
  'a guide gone that others are related to': (content) => rmSync(at(content, 'rivers/erosion.md')),
  'what led to it': (content) => {
    replace('rivers/load.md', /related: .*\n/, '')(content);
    replace('rivers/load.md', /\[erosion\]\(.*?\)/, 'water')(content);
    replace('rivers/why-bends.md', /\[worn away\]\(.*?\)/, 'worn away')(content);
  },
  'answers that open': replace('sea/course.yml', 'answers: separate\n', ''),
  'two guides at one address': add('rivers/Delta.md', term('Delta again')),
  'one of them gone': (content) => rmSync(at(content, 'rivers/Delta.md')),
  'a draft': replace('rivers/delta.md', 'title: Delta\n', 'title: Delta\ndraft: true\n'),
  // From here on every answer is open: pages are taken from the output before.
  'a word in an open answer': replace('sea/tides.md', 'Three metres', 'Four metres'),
  'a guide more': add('sea/waves.md', term('Waves', '', REVIEW)),
  'a file of the author’s own': add('static/robots.txt', 'User-agent: *\n'),
  'the word back': replace('sea/tides.md', 'Four metres', 'Three metres'),
  'the guide and the file gone': (content) => {
    for (const file of ['sea/waves.md', 'static/robots.txt']) rmSync(at(content, file));
  },
  'the language of the site': replace('site.yml', 'title:', 'language: de\ntitle:'),
};

let site: EditedSite;
beforeAll(async () => {
  site = await editedSite(CONTENT);
  expect((await site.built()).told).toEqual([]);
  return site.remove;
});

const refused: string[] = [];

it.each(Object.entries(EDITS))('%s', async (name, edit) => {
  edit(site.content);
  const anew = await site.builtAnew();
  const kept = await site.built();
  expect(kept).toEqual(anew);
  if (!kept.published) refused.push(name);
});

it('were edits that are published, and a few that are refused', () => {
  expect(refused).toEqual([
    'a heading gone that others lead to',
    'a guide gone that others are related to',
    'two guides at one address',
  ]);
});
