/** What is said of an example. */
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { build } from '../../src/build.ts';
import { check } from '../../src/check.ts';
import { type Options, readOptions } from '../../src/command-line/options.ts';
import type { RuleId } from '../../src/messages/rules.ts';
import { makeUnit } from '../../src/units/unit.ts';
import { INHERITED } from '../support/inherited.ts';
import type { Fence } from './fences.ts';
import { guideAround } from './places.ts';
import { projectOf, projectOfGuide, siteAround } from './site-around.ts';

export interface Told {
  rule: string;
  isError: boolean;
}

/** What a whole guide is told of, with nothing around it. */
export function toldOfGuide(text: string): Told[] {
  const input = { path: 'course/guide.md', bytes: Buffer.from(text), inherited: INHERITED };
  const { messages } = makeUnit({ ...input, drafts: true }).unit;
  return messages.map(({ rule, fatal }) => ({ rule, isError: fatal === true }));
}

/** By what an example is of: a part of a guide, a file of a site, or a list of files. */
export async function told(fence: Fence): Promise<Told[]> {
  if (fence.language === 'files') return await checked(await projectOf(fence));
  if (isOfSite(fence)) return await checked(await siteAround(fence));
  return toldOfGuide(guideAround(fence));
}

const isOfSite = ({ where }: Fence) => /^in (?:content|templates)\//.test(where);

/** Rules that are not told of where the example stands, but when something is made of it. */
export const MADE: Partial<Record<RuleId, (fence: Fence, right: Fence) => Promise<Told[]>>> = {
  'characters-can-be-printed': async (fence) => {
    if (isOfSite(fence)) return await told(fence);
    const guide = { ...fence, where: 'in content/rivers/delta.md' };
    return await checked(
      await siteAround({
        ...guide,
        text: `Words.\n\n## Review questions\n\n${fence.text}\n\nChinese characters.`,
      }),
    );
  },
  'templates-can-be-rendered': async (fence) => await built(await siteAround(fence), '--no-pdf'),
  'answers-stay-in-the-key': async (fence) => await built(await projectOf(fence), '--no-pdf'),
  'files-can-be-searched': async (fence) => await built(await projectOf(fence), '--no-pdf'),
  'pages-can-be-had': async ({ text }) => {
    const question = '### Why does a river drop its load? (2 marks)\n\nThe water slows down.';
    const guide = `${text}\n---\n\n## Review questions\n\n${Array(12).fill(question).join('\n\n')}`;
    return await built(await projectOfGuide(`---\nkind: topic\ntitle: Rivers\n${guide}\n`));
  },
  'question-ids-stay': async (fence, right) => {
    const root = await projectOfGuide(guideAround(right));
    await built(root, '--no-pdf');
    await projectOfGuide(guideAround(fence), root);
    return await checked(root);
  },
};

async function checked(root: string): Promise<Told[]> {
  return toldIn((await check(optionsOf('check', root))).files);
}

async function built(root: string, ...words: string[]): Promise<Told[]> {
  const cacheDir = join(root, 'cache');
  return toldIn((await build(optionsOf('build', root, ...words), { cacheDir })).files);
}

function optionsOf(...[command, root, ...words]: [string, string, ...string[]]): Options {
  const request = readOptions([command, root, ...words], root);
  if (request.type !== 'run') throw new Error('no command');
  return request.options;
}

const toldIn = (files: readonly VFile[]): Told[] =>
  files.flatMap(({ messages }) =>
    messages.map(({ ruleId, fatal }) => ({ rule: ruleId ?? '', isError: fatal === true })),
  );
