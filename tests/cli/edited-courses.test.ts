/**
 * A course of which nothing has changed is taken whole from the build before. After any edit that is the same, byte
 * for byte and message for message, as if nothing had been kept; and it is done for just those courses that the edit
 * can't be seen from.
 */
import { appendFileSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { put } from '../publish/trees.ts';
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

/** Three courses that lead to each other: by links, by `related`, by tags, by questions of one subject. */
const CONTENT: Readonly<Record<string, string>> = {
  'site.yml': 'title: Water\nurl: https://water.example/\nlink-pictures: false\n',
  'rivers/course.yml': 'title: Rivers\nsubject: Geography\nlevel: GCSE\n',
  'rivers/erosion.md': term(
    'Erosion',
    'unit: Upper course\naliases: [wear]\ntags: [slow]\npublished: 2026-01-02\n',
    `## Facts\n\n1. Rivers **erode** their banks.\n\n${REVIEW}`,
  ),
  'rivers/load.md': term(
    'Load',
    'related: [sea/tides]\n',
    'Carried to [the sea](../sea/tides.md#why).',
  ),
  'rivers/why-bends.md':
    '---\nkind: question\ntitle: Why do rivers bend?\n---\n\nThe outside is [worn away](erosion.md).\n',
  'sea/course.yml': 'title: The sea\nsubject: Geography\nlevel: GCSE\n',
  'sea/tides.md': term(
    'Tides',
    'tags: [slow]\n',
    `Not by [erosion](../rivers/erosion.md).\n\n${REVIEW}`,
  ),
  'sea/why-salt.md': '---\nkind: question\ntitle: Why is the sea salt?\n---\n\nRivers bring it.\n',
  'air/course.yml': 'title: Air\n',
  'air/wind.md': term('Wind', '', `It knows no erosion.\n\n${REVIEW}`),
  'air/storm.md': term('Storm', '', `A [wind](wind.md) that is strong.\n`),
};

const ALL = ['air', 'rivers', 'sea', 'site'];
const REST = ['rivers', 'sea', 'site'];

/** What each does, and the parts of the site that are planned again: courses, and what is of all of them. */
const EDITS: Readonly<Record<string, readonly [Edit, string[]]>> = {
  nothing: [() => {}, []],
  'a word in an answer': [replace('rivers/erosion.md', 'runs down', 'runs fast'), ['rivers']],
  // What asks for the fact has an id, and ids are anchors.
  'a word in a fact': [replace('rivers/erosion.md', 'their banks', 'all banks'), ALL],
  'a word in a definition': [replace('sea/tides.md', 'a thing', 'the stuff'), ['sea', 'site']],
  'an anchor that another course leads to': [
    replace('sea/tides.md', '### Why?', '### Why? {#why}\n\nBecause.\n\n### Why not?'),
    ALL,
  ],
  'a title that another course shows': [
    replace('sea/tides.md', 'title: Tides', 'title: Tide'),
    ALL,
  ],
  'another name': [replace('rivers/erosion.md', '[wear]', '[wear, tear]'), ALL],
  'a tag': [replace('air/wind.md', 'title: Wind\n', 'title: Wind\ntags: [slow, fast]\n'), ALL],
  'a unit': [replace('air/wind.md', 'title: Wind\n', 'title: Wind\nunit: Still\n'), ALL],
  'a day': [replace('rivers/erosion.md', '2026-01-02', '2026-01-03'), ALL],
  'a guide that leads to another course': [
    replace('air/storm.md', 'that is strong', 'over [tides](../sea/tides.md)'),
    ALL,
  ],
  'the link gone': [replace('air/storm.md', 'over [tides](../sea/tides.md)', 'that is loud'), ALL],
  'a new guide': [add('sea/waves.md', term('Waves', '', REVIEW)), ALL],
  'a guide renamed': [
    (content) => renameSync(at(content, 'sea/waves.md'), at(content, 'sea/surf.md')),
    ALL,
  ],
  'a draft': [replace('sea/surf.md', 'title: Waves\n', 'title: Waves\ndraft: true\n'), ALL],
  'a draft gone': [(content) => rmSync(at(content, 'sea/surf.md')), []],
  'an id': [replace('air/wind.md', '### Why?', '### Why? {#why-wind}'), ALL],
  'an answer, and the id stays': [replace('air/wind.md', 'runs down', 'runs up'), ['air']],
  'a new question': [replace('air/wind.md', '### Why?', '### When?\n\nAt noon.\n\n### Why?'), ALL],
  'the order of units': [
    replace('rivers/course.yml', 'title:', 'units: [Lower course, Upper course]\ntitle:'),
    ALL,
  ],
  'the name of a course': [replace('sea/course.yml', 'The sea', 'Seas'), ALL],
  'the colour of a course': [
    replace('air/course.yml', 'title: Air', 'title: Air\ncolour: plum'),
    ALL,
  ],
  'the settings of sheets': [add('air/course.yml', 'title: Air\nworksheet:\n  versions: 2\n'), ALL],
  'a picture': [
    (content) => {
      put(content, { 'sea/curve.svg': readFileSync(CURVE, 'utf8') });
      replace('sea/tides.md', 'Not by', '![A curve](curve.svg)\n\nNot by')(content);
    },
    ALL,
  ],
  'the lines of a picture': [
    replace('sea/curve.svg', /stroke-width="[\d.]+"/, 'stroke-width="3"'),
    ALL,
  ],
  'a file of the author’s own': [add('static/robots.txt', 'User-agent: *\n'), ALL],
  'the same, another text': [add('static/robots.txt', 'User-agent: Nobody\n'), []],
  'a page gone from the output': [
    (content) => rmSync(at(content, '../kept/site/rivers/load/index.html')),
    [],
  ],
  'a page of the output that somebody has written to': [
    (content) => appendFileSync(at(content, '../kept/site/rivers/load/index.html'), '<p>'),
    [],
  ],
  'the whole output gone': [
    (content) => rmSync(at(content, '../kept/site'), { recursive: true }),
    [],
  ],
  'a style of its own': [add('../templates/styles/theme.css', ':root { --accent: navy }\n'), ALL],
  'the name of the site': [replace('site.yml', 'Water', 'Waters'), ALL],
  'the address of the site': [replace('site.yml', 'water.example', 'waters.example'), ALL],
  // What browsers keep of it is told by every page: all are planned in every build.
  'a site that is read offline': [replace('site.yml', 'title:', 'offline: true\ntitle:'), []],
  'a word of that': [replace('air/wind.md', 'runs up', 'runs off'), []],
  'no more': [replace('site.yml', 'offline: true\n', ''), ['air']],
  'a course that keeps its answers apart': [
    replace('air/course.yml', 'title: Air\n', 'title: Air\nanswers: separate\n'),
    [],
  ],
  'a word of it': [replace('air/wind.md', 'runs off', 'runs out'), []],
  'answers that open': [replace('air/course.yml', 'answers: separate\n', ''), ['air']],
  'a course gone': [(content) => rmSync(join(content, 'air'), { recursive: true }), REST],
  'the language of the site': [replace('site.yml', 'title:', 'language: de\ntitle:'), REST],
};

const CURVE = join(EXAMPLE_CONTENT, 'rates-and-equilibrium/images/energy-profile-a-b.svg');

let site: EditedSite;
beforeAll(async () => {
  site = await editedSite(CONTENT);
  expect((await site.built()).told).toEqual([]);
  return site.remove;
});

/** Each plan as it is kept, and the part that it is of. */
function plansKept(): Map<string, string> {
  const folder = join(site.folder, 'cache/foolscap/plan');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.json'))
      .map((file) => {
        const text = readFileSync(join(folder, file), 'utf8');
        const plan: { files: [string][] } = JSON.parse(text.slice(text.indexOf('\n')));
        const paths = plan.files;
        const isOfSite = paths.some(([path]) => path === 'index.html');
        return [text, isOfSite ? 'site' : (paths[0]?.[0].split('/')[0] ?? '')];
      }),
  );
}

it.each(Object.entries(EDITS))('%s', async (_name, [edit, planned]) => {
  const before = plansKept();
  edit(site.content);
  const anew = await site.builtAnew();
  const kept = await site.built();
  expect(kept).toEqual(anew);
  expect(kept.published).toBe(true);
  // What both may have lost.
  expect(Object.keys(kept.files)).toEqual(
    expect.arrayContaining(['site/index.html', 'site/rivers/load/index.html']),
  );
  const added = [...plansKept()].flatMap(([plan, part]) => (before.has(plan) ? [] : [part]));
  expect(added.sort()).toEqual(planned);
});
