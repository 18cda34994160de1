/** `foolscap check` tells what can be told of paper before a page is set, and `--no-pdf` keeps it quiet. */
import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { readOptions } from '../../src/command-line/options.ts';
import { casesOf } from '../support/cases.ts';
import { contentOf } from '../support/content.ts';

async function rulesTold(name: string, ...flags: string[]): Promise<Set<string | undefined>> {
  const one = casesOf('check').find((found) => found.name === name);
  if (one === undefined) throw new Error(`No case ${name}`);
  const request = readOptions(['check', '--content', await contentOf(one), ...flags], one.folder);
  if (request.type !== 'run') throw new Error('no command');
  const { files } = await check(request.options);
  return new Set(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)));
}

it.each(['characters-can-be-printed', 'fonts-are-fonts', 'pictures-are-legible'])(
  'tells of %s',
  async (rule) => {
    expect(await rulesTold(rule)).toContain(rule);
    expect(await rulesTold(rule, '--no-pdf')).not.toContain(rule);
  },
);
