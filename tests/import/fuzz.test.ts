/** Study guides of any shape: what comes of them passes check, loses no word, and shows no answer. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { plainText } from '../../src/guide/text.ts';
import { inspect } from '../../src/inspect.ts';
import { type Ran, runImport } from '../support/import.ts';
import { wordsMissing } from '../support/words.ts';
import { isStructure } from './structure.ts';

const home = mkdtempSync(join(tmpdir(), 'foolscap-import-fuzz-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Signs that mean something somewhere, in the midst of words. */
const sign = fc.constantFrom(
  '*',
  '_',
  '#',
  '<',
  '|',
  '$',
  '$$',
  '[x]',
  '`',
  '{',
  '&',
  '\\',
  '~',
  '==',
  '>',
  '(',
  '12:30',
  '[3]',
  '-->',
  '<b>',
  '::',
);
const word = fc.constantFrom(
  'river',
  'energy',
  'cell',
  'treaty',
  'Über',
  'naïve',
  'growth',
  'north',
  'loss',
  'coal',
);
const words = (most: number) =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: sign }), {
      minLength: 2,
      maxLength: most,
    })
    .map((all) => `The ${all.join(' ')}`);
/** Every word of an answer can be told. */
const answer = fc
  .array(fc.integer({ min: 1000, max: 9999 }), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one) => `secret${one}`).join(' '));

const bullets = fc.constantFrom(
  ['• ', '    o ', '        ▪ '],
  ['•\t', 'o\t', '▪\t'],
  ['1. ', '   a) ', '      - '],
  ['1) ', '\t– ', '\t\t– '],
  ['- ', '  - ', '    - '],
  ['Q1. ', '', ''],
);
const heading = (name: string) => fc.constantFrom(name, `${name}:`, name.toUpperCase());

const question = fc.record({
  stem: words(8),
  answers: fc.array(answer, { minLength: 1, maxLength: 3 }),
});
const choice = fc.record({
  stem: words(8),
  options: fc.uniqueArray(words(4), { minLength: 2, maxLength: 4 }),
  right: fc.nat(3),
});

const study = fc
  .record({
    definition: fc.tuple(heading('Definition'), words(12)),
    facts: fc.tuple(
      fc.constantFrom('Must Know Facts', '7 must-know facts', 'Key Facts:'),
      fc.array(words(9), { minLength: 1, maxLength: 5 }),
    ),
    review: fc.tuple(
      heading('Review Questions'),
      fc.array(question, { minLength: 1, maxLength: 4 }),
    ),
    bullets,
    gap: fc.constantFrom('', '\n'),
  })
  .map(({ definition, facts, review, bullets: [outer = '', inner = '', innermost = ''], gap }) => {
    const numbered = (index: number) => outer.replace('1', String(index + 1));
    const asked = review[1].flatMap(({ stem, answers }, index) => [
      `${numbered(index)}${stem}?`,
      ...answers.map((one, depth) => `${depth > 1 ? innermost : inner}${one}`),
    ]);
    return [
      'Coal',
      gap,
      ...definition,
      gap,
      facts[0],
      ...facts[1].map((fact, index) => `${numbered(index)}${fact}.`),
      gap,
      review[0],
      ...asked,
    ].join('\n');
  });

const worksheet = fc
  .record({
    choices: fc.array(choice, { minLength: 1, maxLength: 4 }),
    written: fc.array(question, { minLength: 1, maxLength: 3 }),
    labels: fc.boolean(),
  })
  .map(({ choices, written, labels }) => {
    const name = (letter: string, words: string) =>
      labels ? `Section ${letter}: ${words}` : words;
    const first = choices.flatMap(({ stem, options }, index) => [
      `${index + 1}. ${stem}?`,
      ...options.map((option, at) => `   ${'abcd'[at]}) ${option}`),
    ]);
    const second = written.map(({ stem }, index) => `${index + 1}. ${stem}?`);
    return [
      'Coal test',
      name('A', 'Multiple choice'),
      ...first,
      name('B', 'Short answer questions'),
      ...second,
      'Answers',
      ...(labels ? ['Section A'] : []),
      ...choices.map(
        ({ right, options }, index) => `${index + 1}. ${'abcd'[right % options.length]}`,
      ),
      ...(labels ? ['Section B'] : []),
      ...written.map(({ answers }, index) => `${index + 1}. ${answers.join(' ')}`),
    ].join('\n');
  });

async function guidesOf(ran: Ran): Promise<{ guides: Guide[]; errors: string[] }> {
  const { site, files } = await inspect(ran.out, { drafts: true });
  const errors = files.flatMap(({ messages }) =>
    messages.filter(({ fatal }) => fatal === true).map(({ reason }) => reason),
  );
  return { guides: site.courses.flatMap((course) => course.guides), errors };
}

/** What everyone reads of a guide before asking for an answer. */
function shown({ title, children }: Guide): string {
  const parts = children.map((part) => {
    if (part.type !== 'exercises') return plainText(part);
    return part.children
      .map((child) => {
        if (child.type === 'instruction') return plainText(child);
        if (child.type === 'cloze') return '';
        return plainText(
          child.type === 'review' || child.type === 'trueFalse' ? child.children[0] : child,
        );
      })
      .join('\n');
  });
  return [title.plain, ...parts].join('\n');
}

async function holds(text: string): Promise<void> {
  const path = join(home, 'coal.txt');
  writeFileSync(path, text);
  const ran = await runImport([path]);
  try {
    const { guides, errors } = await guidesOf(ran);
    expect(errors).toEqual([]);
    expect(guides).toHaveLength(1);
    const out = [...ran.guides.values()]
      .join('\n')
      .replaceAll(/<\/?su[bp]>|\\(?=[^\p{L}\p{N}\s])|\*\*/gu, '');
    expect(wordsMissing(text, out).filter((one) => !isStructure(one))).toEqual([]);
    expect(guides.map(shown).join('\n')).not.toContain('secret');
  } finally {
    ran.done();
  }
}

describe('whatever shape a file has', () => {
  it('a study guide keeps the laws', async () => {
    await fc.assert(fc.asyncProperty(study, holds), { numRuns: 60 });
  });

  it('a worksheet keeps the laws', async () => {
    await fc.assert(fc.asyncProperty(worksheet, holds), { numRuns: 40 });
  });

  it('an answer that is shown would be seen', async () => {
    await expect(holds('Coal\n\nThe secret1234 of coal is old.\n')).rejects.toThrow('secret');
  });
});
