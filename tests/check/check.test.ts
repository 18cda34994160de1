import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/inspect.ts';
import { formatMessages } from '../../src/messages/format.ts';
import { RULES } from '../../src/messages/rules.ts';
import { type Case, casesOf, expectGolden } from '../support/cases.ts';
import { contentOf } from '../support/content.ts';

const cases = casesOf('check');

async function messagesOf(one: Case): Promise<string> {
  const { files } = await inspect(await contentOf(one), true);
  return formatMessages(files, { prefix: 'content/' });
}

describe('every case folder says what is wrong, where, and what to write instead', () => {
  it.each(cases)('$name', async (one) => {
    expectGolden(one, 'messages.txt', await messagesOf(one));
  });
});

describe('the catalogue of rules', () => {
  const told = new Set(
    cases.flatMap(({ folder }) =>
      [...readFileSync(`${folder}/messages.txt`, 'utf8').matchAll(/ {2}([a-z0-9-]+)$/gm)].map(
        ([, rule]) => rule,
      ),
    ),
  );
  it.each(Object.keys(RULES))('%s has a case that breaks it', (rule) => {
    expect(told).toContain(rule);
  });

  const help = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  it.each(Object.keys(RULES))('%s has a section in docs/rules.md', (rule) => {
    expect(help).toMatch(new RegExp(`^## ${rule}$`, 'm'));
  });
  it('docs/rules.md explains no rule that is not there', () => {
    const sections = [...help.matchAll(/^## (\S+)$/gm)].map(([, rule]) => rule);
    expect(sections.filter((rule) => !Object.hasOwn(RULES, rule ?? ''))).toEqual([]);
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
