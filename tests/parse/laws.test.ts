import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/1-read/read-content.ts';
import { readGuide } from '../../src/1-read/read-guide.ts';
import { parseGuide } from '../../src/2-parse/parse-guide.ts';
import { parseSite } from '../../src/2-parse/parse-site.ts';
import { checkSite } from '../../src/3-check/check-site.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { arrangedOptions } from '../../src/guide/kinds/multiple-choice.ts';
import { plainText } from '../../src/guide/text.ts';
import { exercisesOf, questionsOf } from '../../src/guide/worksheet.ts';
import { RULES } from '../../src/messages/rules.ts';
import { hostile } from './hostile-text.ts';

// The same commit gives the same result.
fc.configureGlobal({ seed: 1 });

const ROOT = new URL('../../', import.meta.url).pathname;
const sources = await readContent(join(ROOT, 'tests/cases/check/clean-units/content'));

function read(text: string) {
  const source = readGuide(new TextEncoder().encode(text), 'rivers/guide.md');
  const { file } = source;
  const inherited = {
    course: 'rivers',
    subject: '',
    level: '',
    language: 'en',
    termLinks: true,
    worksheet: sources.settings.worksheet,
    checks: {},
  };
  return { source, file, guide: parseGuide(source, inherited) };
}

function guideFrom(text: string): Guide {
  const { guide } = read(text);
  if (guide === null) throw new Error('The text of this law is meant to be readable');
  return guide;
}

const topic = (body: string) => `---\nkind: topic\ntitle: Rivers\n---\n\n${body}`;

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const words = fc.uniqueArray(word, { minLength: 12, maxLength: 12 });

describe('any text at all', () => {
  it('is read, parsed and checked without a throw, and told of in the form of messages', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { source, file } = read(text);
        const [course] = sources.courses;
        if (course === undefined) throw new Error('clean-units has a course');
        const { site } = parseSite(
          { ...sources, courses: [{ ...course, guides: [source] }] },
          { drafts: true },
        );
        checkSite(site, [file]);
        const lines = text.split(/\r\n?|\n/);
        for (const { ruleId, reason, line = 0 } of file.messages) {
          expect(Object.keys(RULES)).toContain(ruleId);
          expect(reason).toMatch(/^Unexpected .*expected /su);
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('makes the same guide and the same messages twice', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [first, second] = [read(text), read(text)];
        expect(second.guide).toStrictEqual(first.guide);
        expect(second.file.messages.map(String)).toEqual(first.file.messages.map(String));
      }),
      { numRuns: 100 },
    );
  });

  it('makes plain data: a guide survives structured clone and JSON', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { guide } = read(text);
        expect(structuredClone(guide)).toStrictEqual(guide);
        expect(JSON.parse(JSON.stringify(guide))).toStrictEqual(guide);
      }),
      { numRuns: 100 },
    );
  });

  it('gives every question a number in order and an id of its own', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { guide, file } = read(text);
        if (guide === null) return;
        const questions = exercisesOf(guide).flatMap(questionsOf);
        expect(questions.map(({ number }) => number)).toEqual(questions.map((_, at) => at + 1));
        if (file.messages.some(({ ruleId }) => ruleId === 'question-ids-are-unique')) return;
        const ids = questions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the guides of the example content', () => {
  const folder = join(ROOT, 'content');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  it.each(paths)('%s is plain data', (path) => {
    const guide = guideFrom(readFileSync(join(folder, path), 'utf8'));
    expect(structuredClone(guide)).toStrictEqual(guide);
    expect(JSON.parse(JSON.stringify(guide))).toStrictEqual(guide);
  });
});

/** One question of each kind; `answers` are all that differs between two such guides. */
function everyKind([a, b, c, d, e, f, g, h]: string[], ticked: 0 | 1): string {
  const boxes = ticked === 0 ? ['x', ' '] : [' ', 'x'];
  return topic(`
## Facts

1. The Nile is **${a}**.

## Review questions

### Why do rivers flood?

${b} ${c}

#### Marking points

- ${d}

## Multiple choice

### Which river is longer?

- [${boxes[0]}] Nile
- [${boxes[1]}] Rhine

## True or false

- [${boxes[0]}] Rivers freeze.

## Fill in the gaps

- The Rhine ends in **${e}** and **${f}**.
- Река — это **${g}**.
- Рукав — это **${h}**.

## Match

| River | Sea |
|---|---|
| Nile | ${ticked === 0 ? 'Mediterranean' : 'North Sea'} |
| Rhine | ${ticked === 0 ? 'North Sea' : 'Mediterranean'} |
`);
}

function idsOf(guide: Guide): string[] {
  return exercisesOf(guide)
    .flatMap(questionsOf)
    .map(({ id }) => id);
}

describe('ids that are not authored', () => {
  it('do not depend on any answer', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        const ids = idsOf(guideFrom(everyKind(first, 0)));
        expect(ids).toHaveLength(8);
        expect(idsOf(guideFrom(everyKind(second, 1)))).toEqual(ids);
      }),
      { numRuns: 50 },
    );
  });

  const alphabets = ['abcdefgh', 'абвгдежз', '水火木金土日月山'];
  const stem = fc
    .constantFrom(...alphabets)
    .chain((letters) =>
      fc.string({ unit: fc.constantFrom(...letters), minLength: 4, maxLength: 12 }),
    );
  const asked = fc.uniqueArray(stem, { minLength: 2, maxLength: 8 });

  it('and with them the order of options stay when other questions come or go', () => {
    const body = (stems: string[]) =>
      topic(
        `## Multiple choice\n\n${stems.map((text) => `### ${text}\n\n- [x] red\n- [ ] green\n- [ ] blue\n- [ ] grey\n`).join('\n')}`,
      );
    const seen = (stems: string[]) =>
      new Map(
        exercisesOf(guideFrom(body(stems)))
          .flatMap(questionsOf)
          .map((question) => {
            if (question.type !== 'multipleChoice') throw new Error('All are multiple choice');
            const orders = ['A', 'B', 'C'].map((version) =>
              arrangedOptions(question, version).map((option) => plainText(option.children[0])),
            );
            return [plainText(question.children[0]), { id: question.id, orders }];
          }),
      );
    fc.assert(
      fc.property(asked, fc.nat(), (stems, nth) => {
        const all = seen(stems);
        const left = stems.filter((_, index) => index !== nth % stems.length);
        for (const [text, question] of seen(left)) expect(all.get(text)).toEqual(question);
      }),
      { numRuns: 100 },
    );
  });
});
