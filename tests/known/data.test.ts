/** What pages tell machines in schema.org's vocabulary is what its definitions allow, and no answer is in it that is kept apart. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { inspect } from '../../src/inspect.ts';
import { temporaryFolder } from '../support/content.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';
import { term, textsFrom } from './site-files.ts';

const PROJECT = new URL('../../', import.meta.url).pathname;
const SCRIPT = /<script type="application\/ld\+json">(.*?)<\/script>/s;

/** The data of each page that has any, by its path. */
function dataIn(texts: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...texts].flatMap(([path, html]) => {
      const data = path.endsWith('.html') ? SCRIPT.exec(html)?.[1] : undefined;
      return data === undefined ? [] : [[path, data]];
    }),
  );
}

type Json = string | number | Json[] | { [name: string]: Json };

interface Graph {
  '@context': string;
  '@graph': Json[];
}

/** What decides whether it is valid: every kind of thing once, and no text. */
function shapeOf(value: Json, name = ''): Json {
  if (typeof value === 'string') return name === '@type' ? value : 'x';
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return distinct(value.map((one) => shapeOf(one)));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one, key)]));
}

function distinct(values: readonly Json[]): Json[] {
  return [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
}

/** What TypeScript says of these things by schema.org's definitions as schema-dts has them; empty: all is well. */
async function faultsOf(things: readonly Json[]): Promise<string> {
  const folder = await temporaryFolder();
  const definitions = join(PROJECT, 'node_modules/schema-dts/dist/schema.d.ts');
  const lines = distinct(things.map((one) => shapeOf(one))).map(
    (one, at) => `export const thing${at}: Thing = ${JSON.stringify(one)};`,
  );
  const file = join(folder, 'graphs.ts');
  writeFileSync(file, [`import type { Thing } from '${definitions}';`, ...lines].join('\n'));
  const options = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--types', ''];
  try {
    execFileSync(join(PROJECT, 'node_modules/.bin/tsc'), [...options, file], { encoding: 'utf8' });
    return '';
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    return said || String(error);
  }
}

function thingsIn(data: string): Json[] {
  const graph: Graph = JSON.parse(data);
  expect(graph['@context']).toBe('https://schema.org');
  return graph['@graph'];
}

async function exampleData(answers: 'open' | 'separate'): Promise<Map<string, string>> {
  const { site } = await inspect(EXAMPLE_CONTENT, { drafts: false });
  site.settings.url = 'https://example.org/guides/';
  for (const course of site.courses) course.answers = answers;
  const files = await renderSite(site, { contentDir: EXAMPLE_CONTENT, base: '/guides/' });
  return dataIn(new Map(files.flatMap((f) => (f.kind === 'text' ? [[f.path, f.text]] : []))));
}

describe('the data of pages', () => {
  it.each(['open', 'separate'] as const)(
    'is valid by schema.org’s definitions: %s',
    async (answers) => {
      const data = await exampleData(answers);
      expect(data.size).toBeGreaterThan(80);
      expect(await faultsOf([...data.values()].flatMap(thingsIn))).toBe('');
    },
  );

  it.each([
    ['a property that is none', { '@type': 'Quiz', hasParts: [] }],
    ['a property of another type', { '@type': 'Quiz', acceptedAnswer: { '@type': 'Answer' } }],
    ['a type that is none', { '@type': 'Flashcard', text: 'x' }],
    ['a value that it can’t have', { '@type': 'Quiz', hasPart: [{ '@type': 'ListItem' }] }],
  ])('would be found to have %s', async (_what, wrong) => {
    expect(await faultsOf([wrong])).toContain('error TS');
  });
});

const QUESTIONS = `
## Review questions

### Why is it salty?

Because of **rivers**.

### What do you think? (open)

## Multiple choice

### What is in it?

- [x] Sodium
- [ ] Gold \`</script>\`

### Which two?

- [x] Sodium
- [x] Chlorine
- [ ] Gold

## True or false

- [x] It is salty.

## Fill in the gaps

- It has much **chlorine** in it.

## Put in order

1. One
2. Two

## Review questions: Two

### Look.

#### (a) What is it?

Water.

#### (b) Whose?

Ours.
`;

describe('a term guide', () => {
  const content = (answers: string) => ({
    'site.yml': `url: https://example.org/a/\ntitle: Notes\nlicence: CC BY-SA 4.0\nanswers: ${answers}`,
    'sea/course.yml': 'title: The sea\nsubject: Science\nlevel: Year 7',
    'sea/brine.md': `${term('Brine', 'aliases: [Salt water]\npublished: 2026-03-31\n')}${QUESTIONS}`,
    'sea/why.md':
      '---\nkind: question\ntitle: Why is it blue?\n---\n\nRed light is lost.\n\nText.\n',
  });
  const things = async (answers: string, path = 'sea/brine/index.html') =>
    thingsIn(dataIn(await textsFrom(content(answers))).get(path) ?? '') as Record<string, Json>[];
  const ofType = (all: readonly Record<string, Json>[], type: string) =>
    all.find((one) => one['@type'] === type);
  const brine = 'https://example.org/a/sea/brine/';
  const answer = (text: string) => ({ '@type': 'Answer', text });

  it('says what it is, what it explains and where it stands', async () => {
    const all = await things('open');
    expect(ofType(all, 'LearningResource')).toEqual({
      '@type': 'LearningResource',
      '@id': brine,
      name: 'Brine',
      url: brine,
      description: 'Brine is a thing & more.',
      inLanguage: 'en',
      isPartOf: { '@id': 'https://example.org/a/sea/' },
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
      datePublished: '2026-03-31',
      learningResourceType: 'Key term',
      educationalLevel: 'Year 7',
      about: { '@type': 'Thing', name: 'Science' },
      alternateName: ['Salt water'],
      mainEntity: { '@id': `${brine}#term` },
      hasPart: { '@id': `${brine}#quiz` },
    });
    expect(ofType(all, 'DefinedTerm')).toEqual({
      '@type': 'DefinedTerm',
      '@id': `${brine}#term`,
      name: 'Brine',
      alternateName: ['Salt water'],
      description: 'Brine is a thing & more.',
      url: brine,
      inDefinedTermSet: 'https://example.org/a/sea/glossary/',
    });
    expect(ofType(all, 'BreadcrumbList')?.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home', item: { '@id': 'https://example.org/a/' } },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'The sea',
        item: { '@id': 'https://example.org/a/sea/' },
      },
      { '@type': 'ListItem', position: 3, name: 'Brine', item: { '@id': brine } },
    ]);
  });

  const asked = async (answers: string) => {
    const quiz = ofType(await things(answers), 'Quiz');
    const questions = (quiz?.hasPart ?? []) as Record<string, Json>[];
    return questions.map(({ url, '@type': _, ...rest }) => {
      expect(String(url)).toContain(`${brine}#`);
      return rest;
    });
  };

  it('asks its questions, those without an answer in words apart', async () => {
    expect(await asked('open')).toEqual([
      {
        eduQuestionType: 'Flashcard',
        text: 'Why is it salty?',
        acceptedAnswer: answer('Because of rivers.'),
      },
      { eduQuestionType: 'Open ended', text: 'What do you think?' },
      {
        eduQuestionType: 'Multiple choice',
        text: 'What is in it?',
        acceptedAnswer: answer('Sodium'),
        suggestedAnswer: [answer('Gold </script>')],
      },
      {
        eduQuestionType: 'Checkbox',
        text: 'Which two?',
        acceptedAnswer: [answer('Sodium'), answer('Chlorine')],
        suggestedAnswer: [answer('Gold')],
      },
      {
        eduQuestionType: 'Multiple choice',
        text: 'It is salty.',
        acceptedAnswer: answer('True'),
        suggestedAnswer: [answer('False')],
      },
      {
        eduQuestionType: 'Flashcard',
        text: 'It has much … in it.',
        acceptedAnswer: answer('chlorine'),
      },
      { eduQuestionType: 'Flashcard', text: 'Look. What is it?', acceptedAnswer: answer('Water.') },
      { eduQuestionType: 'Flashcard', text: 'Look. Whose?', acceptedAnswer: answer('Ours.') },
    ]);
  });

  it('tells no answer that is kept apart', async () => {
    const told = await asked('separate');
    expect(told).toHaveLength(8);
    expect(told.filter((one) => 'acceptedAnswer' in one)).toEqual([]);
    const options = told.map(({ suggestedAnswer }) => suggestedAnswer);
    expect(options.slice(3, 5)).toEqual(
      [
        [answer('Chlorine'), answer('Gold'), answer('Sodium')],
        [answer('True'), answer('False')],
      ].map((some) => expect.arrayContaining(some)),
    );
  });

  it('is the answer where it is a question', async () => {
    const quiz = ofType(await things('separate', 'sea/why/index.html'), 'Quiz');
    expect(quiz?.hasPart).toMatchObject([
      { text: 'Why is it blue?', acceptedAnswer: answer('Red light is lost.') },
    ]);
  });
});

it('nothing of it is there before the site has an address, nor for teachers', async () => {
  const content = { 'guides/brine.md': term('Brine') };
  expect(dataIn(await textsFrom(content)).size).toBe(0);
  const site = { ...content, 'site.yml': 'url: https://example.org/' };
  expect(dataIn(await textsFrom(site, { audience: 'teachers' })).size).toBe(0);
  expect([...dataIn(await textsFrom(site)).keys()].sort()).toEqual([
    'guides/brine/index.html',
    'guides/glossary/index.html',
    'guides/index.html',
    'index.html',
  ]);
});
