/** The plain JSON of a guide: as its schema says, and without an answer where answers are kept apart. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { exportedFiles } from '../../src/6-export/exporters.ts';
import { type GuideJson, guideFormat, type QuestionJson } from '../../src/6-export/json/format.ts';
import { build } from '../../src/build.ts';
import { readOptions } from '../../src/command-line/options.ts';
import type { Audience } from '../../src/guide/audience.ts';
import { QUESTION_TYPES } from '../../src/guide/kinds/kinds.ts';
import { siteWithOtherAnswers } from '../../src/guide/other-answers.ts';
import type { Site } from '../../src/guide/site.ts';
import { inspect } from '../../src/inspect.ts';
import { temporaryFolder } from '../support/content.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

const SCHEMA = new URL('../../docs/guide.schema.json', import.meta.url);

/** As published: readers pass over fields they do not know. */
const published = z.toJSONSchema(guideFormat, {
  override: ({ jsonSchema }) => {
    delete jsonSchema.additionalProperties;
  },
});
const validator = new Ajv2020({ strict: true, strictRequired: false });
const isWhole = validator.compile(z.toJSONSchema(guideFormat));
const isPublished = validator.compile(published);

let open: Site;
let apart: Site;
beforeAll(async () => {
  const { site } = await inspect(EXAMPLE_CONTENT, { drafts: false });
  open = { ...site, settings: { ...site.settings, exports: ['json'] } };
  const courses = open.courses.map((one) => ({ ...one, answers: 'separate' as const }));
  apart = { ...open, courses };
});

const textsOf = (site: Site, audience: Audience) =>
  [...exportedFiles(site, (guide) => guide, audience)].map((file) =>
    file.kind === 'text' ? file.text : '',
  );
const guidesOf = (site: Site, audience: Audience) =>
  textsOf(site, audience).map((text): GuideJson => JSON.parse(text));
const questionsOf = (guides: readonly GuideJson[]) =>
  guides.flatMap(({ exercises }) => exercises.flatMap(({ questions }) => questions));
/** In the place of a question with parts, its parts. */
const answeredIn = (questions: readonly QuestionJson[]): Exclude<QuestionJson, InParts>[] =>
  questions.flatMap((one) => (one.type === 'structured' ? answeredIn(one.parts) : [one]));
type InParts = Extract<QuestionJson, { type: 'structured' }>;

describe('the JSON of a guide', () => {
  it('is as its schema says, for pupils and for teachers, with every kind of question', () => {
    const editions = [
      guidesOf(open, 'pupils'),
      guidesOf(apart, 'pupils'),
      guidesOf(apart, 'teachers'),
    ];
    for (const guides of editions) {
      expect(guides.length).toBeGreaterThan(30);
      const wrong = guides.filter((guide) => !isWhole(guide) || !isPublished(guide));
      expect(wrong.map(({ address }) => address)).toEqual([]);
      const kinds = new Set(questionsOf(guides).map(({ type }) => type));
      expect([...kinds].sort()).toEqual([...QUESTION_TYPES].sort());
    }
  });

  it('is refused where a field is missing, is of another type or in no schema', () => {
    const [guide] = guidesOf(open, 'pupils');
    const { title: _, ...untitled } = guide ?? {};
    expect(isPublished(guide)).toBe(true);
    for (const wrong of [untitled, { ...guide, version: 2 }, { ...guide, tags: 'one' }]) {
      expect(isPublished(wrong)).toBe(false);
    }
    const more = { ...guide, more: true };
    expect([isWhole(more), isPublished(more)]).toEqual([false, true]);
  });

  it('has an answer to every question for who may see it, and none elsewhere', () => {
    for (const guides of [guidesOf(open, 'pupils'), guidesOf(apart, 'teachers')]) {
      const questions = questionsOf(guides);
      expect(questions.length).toBeGreaterThan(100);
      expect(answeredIn(questions).filter(({ answer }) => answer === undefined)).toEqual([]);
    }
    const asked = answeredIn(questionsOf(guidesOf(apart, 'pupils')));
    expect(asked.filter((question) => 'answer' in question)).toEqual([]);
  });

  it('is the same for pupils, byte for byte, whatever the answers', () => {
    const twin = siteWithOtherAnswers(apart);
    expect(textsOf(twin, 'pupils')).toEqual(textsOf(apart, 'pupils'));
    expect(textsOf(twin, 'teachers')).not.toEqual(textsOf(apart, 'teachers'));
  });

  it('says who a question is for, and what helps with it, in every edition', () => {
    for (const guides of [guidesOf(open, 'pupils'), guidesOf(apart, 'pupils')]) {
      const [guide] = guides.filter(({ address }) => address.endsWith('/activation-energy/'));
      const questions = questionsOf(guide === undefined ? [] : [guide]);
      expect(new Set(questions.map(({ tier }) => tier))).toEqual(
        new Set(['core', 'support', 'challenge']),
      );
      const helped = answeredIn(questions).flatMap((one) =>
        one.type === 'review' && one.hint.length > 0 ? [one.starter] : [],
      );
      expect(helped).toEqual(['Before the mixture is lit, the particles']);
    }
  });

  it('names letters and places that are on the sheet', () => {
    for (const question of questionsOf(guidesOf(open, 'pupils'))) {
      if (question.type === 'multipleChoice') {
        const letters = question.options.map(({ letter }) => letter);
        expect(letters).toEqual(expect.arrayContaining(question.answer?.right ?? ['none']));
      }
      if (question.type === 'match') {
        const meanings = question.answer?.pairs.map(({ meaning }) => meaning);
        expect(meanings).toEqual(question.meanings.map((_, index) => index + 1));
      }
      if (question.type === 'ordering') {
        const letters = question.steps.map(({ letter }) => letter);
        expect([...(question.answer?.order ?? [])].sort()).toEqual(letters);
      }
      if (question.type === 'cloze') {
        const gaps = question.text.join('\n').match(/\[\d+\]/g) ?? [];
        expect(gaps.length).toBe(question.answer?.words.length);
      }
    }
  });
});

describe('the published schema', () => {
  it('is that of the writer', () => {
    const text = `${JSON.stringify(published, null, 2)}\n`;
    if (process.env.UPDATE === '1') writeFileSync(SCHEMA, text);
    expect(readFileSync(SCHEMA, 'utf8')).toBe(text);
  });

  it('fits the example in its handbook', () => {
    const handbook = readFileSync(new URL('json.md', SCHEMA), 'utf8');
    const [, example = ''] = /```json\n(.*?)```/s.exec(handbook) ?? [];
    expect(isWhole(JSON.parse(example))).toBe(true);
    expect(isWhole({ ...JSON.parse(example), format: 'other' })).toBe(false);
  });
});

describe('`exports` in site.yml', () => {
  const built = async (settings: string) => {
    const root = await temporaryFolder();
    const content = join(root, 'content');
    cpSync(join(EXAMPLE_CONTENT, 'rates-and-equilibrium'), join(content, 'rates'), {
      recursive: true,
    });
    writeFileSync(join(content, 'site.yml'), settings);
    const request = readOptions(['build', root, '--no-pdf'], root);
    if (request.type !== 'run') throw new Error('no command');
    const { published: editions, files } = await build(request.options);
    const errors = files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal));
    expect(errors.map(String)).toEqual([]);
    expect(editions).not.toBe(null);
    return (out: string) => join(root, out, 'rates/catalyst/guide.json');
  };

  it('has the format made in both editions, and the pupils’ passes the proof', async () => {
    const at = await built('exports: json\nanswers: separate\n');
    expect(readFileSync(at('dist'), 'utf8')).not.toContain('"answer"');
    expect(readFileSync(at('dist-teacher'), 'utf8')).toContain('"answer"');
  });

  it('has none made where it is not written', async () => {
    const at = await built('title: Rates\n');
    expect(existsSync(at('dist'))).toBe(false);
  });
});
