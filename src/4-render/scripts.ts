import { join } from 'node:path';
import { build } from 'esbuild';
import type { OutputFile } from '../guide/output.ts';
import { hashedName } from './hashed.ts';

/**
 * One client script from its entry module, bundled and made small.
 *
 * @param entry Name in templates/scripts, without its ending.
 * @param folder Where it lies on the site, ending in `/`.
 */
export async function scriptFile(
  templates: string,
  entry: string,
  folder: string,
): Promise<OutputFile & { kind: 'text' }> {
  const { outputFiles } = await build({
    entryPoints: [join(templates, 'scripts', `${entry}.ts`)],
    absWorkingDir: templates,
    tsconfigRaw: '{}',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const text = outputFiles[0]?.text ?? '';
  return { path: `${folder}${hashedName(`${entry}.js`, text)}`, kind: 'text', text };
}
