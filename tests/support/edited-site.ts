/** Content that is edited step by step, and built with all that was kept before, or with nothing. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { build } from '../../src/build.ts';
import { readOptions } from '../../src/command-line/options.ts';
import { put, type Tree, tree } from '../publish/trees.ts';
import { newFolder } from './content.ts';

/** A guide. @param more Lines of its frontmatter. @param body What follows its definition. */
export const term = (title: string, more = '', body = '') =>
  `---\ntitle: ${title}\n${more}---\n\n## Definition\n\n${title} is a thing that rivers know.\n\n${body}`;

export const REVIEW = '## Review questions\n\n### Why?\n\nBecause water runs down.\n';

export type Edit = (content: string) => void;

export const at = (content: string, file: string) => join(content, ...file.split('/'));

export const replace =
  (file: string, old: string | RegExp, by: string): Edit =>
  (content) => {
    const text = readFileSync(at(content, file), 'utf8');
    const edited = text.replace(old, by);
    if (edited === text) throw new Error(`${file} has no ${old}`);
    writeFileSync(at(content, file), edited);
  };

export const add =
  (file: string, text: string): Edit =>
  (content) =>
    put(content, { [file]: text });

export interface Outcome {
  published: boolean;
  told: string[];
  files: Tree;
}

export interface EditedSite {
  folder: string;
  content: string;
  /** Beside what was built before, with what was kept. */
  built: () => Promise<Outcome>;
  /** Over a copy of the output that `built` would find, with nothing kept. */
  builtAnew: () => Promise<Outcome>;
  remove: () => Promise<void>;
}

/** Names of folders: where the output lies, and what is kept. */
const KEPT = { out: 'kept', cache: 'cache' };
const NEW = { out: 'new', cache: 'no-cache' };

export async function editedSite(files: Readonly<Record<string, string>>): Promise<EditedSite> {
  const { folder, remove } = await newFolder();
  const content = join(folder, 'content');
  put(content, files);
  const run = async ({ out, cache }: typeof KEPT): Promise<Outcome> => {
    vi.stubEnv('XDG_CACHE_HOME', join(folder, cache));
    const args = ['build', '--content', content, '--out', join(folder, out, 'site'), '--no-pdf'];
    const request = readOptions(args, folder);
    if (request.type !== 'run') throw new Error('This is a command line to run');
    const { published, files: told } = await build(request.options);
    return {
      published: published !== null,
      told: told
        .flatMap((file) => file.messages.map((message) => `${file.path}:${message}`))
        .sort(),
      files: published === null ? {} : tree(join(folder, out)),
    };
  };
  return {
    folder,
    content,
    built: () => run(KEPT),
    builtAnew: async () => {
      for (const gone of [NEW.out, NEW.cache])
        rmSync(join(folder, gone), { recursive: true, force: true });
      cpSync(join(folder, KEPT.out), join(folder, NEW.out), { recursive: true });
      return await run(NEW);
    },
    remove: async () => {
      vi.unstubAllEnvs();
      await remove();
    },
  };
}
