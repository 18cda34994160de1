/** The scripts of pages, bundled: once, when the program is compiled, and by whoever runs it from its sources. */
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * One script from its entry module, bundled and made small.
 *
 * @param {string} templates Ends in a separator.
 * @param {string} entry Name in templates/scripts, without its ending.
 * @returns {Promise<string>}
 */
export async function clientScript(templates, entry) {
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
  return outputFiles[0]?.text ?? '';
}
