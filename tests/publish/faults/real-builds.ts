/** The whole build as the command line does it, of a small site: read, checked, rendered, proved, published. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../../src/build.ts';
import { readOptions } from '../../../src/command-line/options.ts';
import { put } from '../trees.ts';
import type { World } from './trial.ts';
import { earlierFiles, USERS } from './worlds.ts';

const guide = (edition: string) => `---
title: Tides
---

## Definition

The ${edition} tide comes in twice a day. ![The shore](shore.svg)

## Multiple choice

### How often is it high water?

- [x] Twice a day
- [ ] Once a month
`;

const SHORE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 4h9"/></svg>\n';

function content(root: string, answers: 'open' | 'separate', edition: string): void {
  put(join(root, 'content'), {
    'site.yml': `title: Sea\nanswers: ${answers}\n`,
    'sea/course.yml': 'title: The sea\n',
    'sea/tides.md': guide(edition),
    'sea/shore.svg': SHORE,
    'static/robots.txt': 'User-agent: *\n',
  });
}

async function buildIn(root: string) {
  const request = readOptions(['build', root, '--no-pdf'], root);
  if (request.type !== 'run') throw new Error('not a build');
  const { published, files } = await build(request.options);
  if (published === null) {
    throw new Error(files.flatMap(({ messages }) => messages.map(String)).join('\n'));
  }
  const { pupils, teachers } = published;
  return teachers === null ? [pupils] : [pupils, teachers];
}

function realBuild(name: string, answers: 'open' | 'separate', outs: readonly string[]): World {
  return {
    name,
    async before(root) {
      mkdirSync(join(root, 'content'), { recursive: true });
      content(root, answers, 'old');
      await buildIn(root);
      earlierFiles(root, outs);
      content(root, answers, 'new');
    },
    build: buildIn,
    outs,
    users: outs.flatMap((out) => USERS.map((path) => `${out}/${path}`)),
  };
}

export const REAL_BUILDS: readonly World[] = [
  realBuild('a whole build', 'open', ['dist']),
  realBuild('a whole build of two editions', 'separate', ['dist', 'dist-teacher']),
];
