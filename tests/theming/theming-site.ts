/** Small sites with a look of their own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Built, build } from '../../src/build.ts';
import { readOptions } from '../../src/command-line/options.ts';
import { formatMessages } from '../../src/messages/formats/text.ts';
import { temporaryFolder } from '../support/content.ts';

export const GUIDE = `---
kind: term
title: Delta
---

## Definition

A delta is land that a river builds where it meets the sea.

## Facts

1. The Nile has **two** branches.

## Review questions

### Why does a river drop its load? (2 marks)

The water slows down where it spreads over the plain.
`;

export interface OwnSite {
  root: string;
  /** Writes files, by their paths from the project. */
  write: (files: Record<string, string>) => void;
  /** Builds it, and gives what there was to say. */
  run: (...words: string[]) => Promise<{ built: Built; said: string }>;
}

/** A site of one guide. */
export async function ownSite(files: Record<string, string> = {}): Promise<OwnSite> {
  const root = await temporaryFolder();
  const write = (all: Record<string, string>) => {
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  write({ 'content/rivers/delta.md': GUIDE, ...files });
  return {
    root,
    write,
    run: async (...words) => {
      const request = readOptions(['build', root, '--no-pdf', ...words], root);
      if (request.type !== 'run') throw new Error('not a build');
      const built = await build(request.options, { cacheDir: join(root, 'cache') });
      return { built, said: formatMessages(built.files, { prefix: 'content/' }) };
    },
  };
}
