import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/inspect.ts';
import { formatMessages } from '../../src/messages/formats/text.ts';
import { RULES, type RuleId } from '../../src/messages/rules.ts';
import { ownLook } from '../../src/own-look.ts';
import { type Case, casesOf, expectGolden } from '../support/cases.ts';
import { contentOf } from '../support/content.ts';
import { TEST_CACHE } from '../support/test-cache.ts';

const cases = casesOf('check');

async function messagesOf(one: Case): Promise<string> {
  const content = await contentOf(one);
  const { files } = await inspect(content, { drafts: true, pdf: true });
  await ownLook({ root: one.folder, content }, files, TEST_CACHE);
  return formatMessages(files, { prefix: 'content/' });
}

describe('every case folder says what is wrong, where, and what to write instead', () => {
  it.each(cases)('$name', async (one) => {
    expectGolden(one, 'messages.txt', await messagesOf(one));
  });
});

/** Told by a build that compares, prints or proves, or renders, or of disks and machines: record.test.ts, tests/print, tests/theming, tests/proof, tests/read and tests/known break them. */
const TOLD_ELSEWHERE: readonly RuleId[] = [
  'answers-stay-in-the-key',
  'files-can-be-searched',
  'question-ids-stay',
  'sheets-can-be-set',
  'pages-can-be-had',
  'link-pictures-can-be-made',
  'files-can-be-read',
  'templates-can-be-rendered',
];

describe('the catalogue of rules', () => {
  const rules = Object.keys(RULES) as RuleId[];
  it.each(rules.filter((rule) => !TOLD_ELSEWHERE.includes(rule)))(
    '%s has cases of its own name that break it',
    (rule) => {
      const own = cases.filter(({ name }) => name === rule || name.startsWith(`${rule}-`));
      expect(own.length).toBeGreaterThan(0);
      for (const { name, folder } of own) {
        const told = readFileSync(`${folder}/messages.txt`, 'utf8');
        expect(told, name).toMatch(new RegExp(` {2}${rule}$`, 'm'));
      }
    },
  );

  const help = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  it('has a section in docs/rules.md for each rule, in the same order', () => {
    const outsideExamples = help.replaceAll(/^```[\s\S]*?^```/gm, '');
    const sections = [...outsideExamples.matchAll(/^## (.+)$/gm)].map(([, rule]) => rule);
    expect(sections).toEqual(rules);
  });
});

describe('checking', () => {
  it('says nothing of a case without faults', async () => {
    const clean = cases.filter(({ name }) => name.startsWith('clean-'));
    expect(clean.length).toBeGreaterThan(0);
    for (const one of clean) expect(await messagesOf(one)).toBe('');
  });

  it('says the same twice', async () => {
    for (const one of cases.slice(0, 10)) expect(await messagesOf(one)).toBe(await messagesOf(one));
  });
});
