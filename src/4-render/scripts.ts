import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../guide/output.ts';
import { hashedName } from './hashed.ts';

/** Those that pages ask for, `search` when a reader wants it, `not-found` where there is no page; each is the entry of what it imports. */
export type ClientScript = 'early' | 'site' | 'search' | 'not-found';

/** And the one that keeps a site offline, and the one of pages that are shown while an author writes. */
type AnyScript = ClientScript | 'worker' | 'dev';

/**
 * One client script, bundled and made small. The compiled program has it ready: to start what bundles it takes a
 * tenth of a second in every process.
 *
 * @param entry Name in templates/scripts, without its ending.
 * @param folder Where it lies on the site, ending in `/`.
 */
export async function scriptFile(
  templates: string,
  entry: ClientScript,
  folder: string,
): Promise<OutputFile & { kind: 'text' }> {
  const text = await scriptText(templates, entry);
  return { path: `${folder}${hashedName(`${entry}.js`, text)}`, kind: 'text', text };
}

export async function scriptText(templates: string, entry: AnyScript): Promise<string> {
  const ready = join(templates, 'scripts', `${entry}.js`);
  if (existsSync(ready)) return readFileSync(ready, 'utf8');
  return await (await import('../program/client-script.js')).clientScript(templates, entry);
}
