/** Code in a few files, as people run it. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { PROJECT } from './sources.js';

/**
 * @typedef {object} Entry
 * @property {string} in From the project.
 * @property {string} out From the folder, without its ending.
 */

/** Packages that are read where they are installed: programs in themselves, native, found by their names or never run. */
const OUTSIDE = [
  '@11ty/eleventy-dev-server',
  '@myriaddreamin/typst-ts-node-compiler',
  '@resvg/resvg-js',
  'esbuild',
  'lightningcss',
  'speech-rule-engine',
  'unpdf',
];
/** Before all code: what a module of CommonJS asks for, and where all of it lies. */
const BANNER = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);
const PROGRAM_ADDRESS = /.*\\/program\\/[^/]+\\//.exec(import.meta.url)[0];`;

/**
 * Gathers all code that some files need, packages included.
 *
 * @param {string} folder
 * @param {import('./keys.js').Keys} keys
 * @param {Entry[]} entryPoints
 */
export async function gather(folder, keys, entryPoints) {
  await build({
    absWorkingDir: PROJECT,
    entryPoints,
    outdir: folder,
    tsconfig: 'tsconfig.json',
    bundle: true,
    splitting: true,
    external: OUTSIDE,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    minifyWhitespace: true,
    minifySyntax: true,
    chunkNames: 'code/[name]-[hash]',
    define: { COMPILED_KEYS: JSON.stringify(keys) },
    banner: { js: BANNER },
    plugins: [ownAddresses, eleventyAddresses],
    logLevel: 'silent',
  });
}

/**
 * Code is gathered in files that lie elsewhere; its own address stays where the source has it, so that what is
 * found beside it by name is found.
 *
 * @type {import('esbuild').Plugin}
 */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    const project = pathToFileURL(PROJECT).href;
    onLoad({ filter: /[\\/](?:src|templates)[\\/].*\.tsx?$/ }, ({ path }) => {
      if (!path.startsWith(PROJECT) || path.includes('node_modules')) return undefined;
      const source = readFileSync(path, 'utf8');
      const place = pathToFileURL(path).href.slice(project.length);
      const contents = source.replace(/\bimport\.meta\.(\w+)/g, (written, name) => {
        if (name !== 'url')
          throw new Error(`${place}: ${written} is not compiled; use import.meta.url`);
        return `(PROGRAM_ADDRESS + ${JSON.stringify(place)})`;
      });
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

/**
 * Eleventy is some three hundred files, which take half a second to be found and read one by one: it is gathered as
 * well. What it asks of its own folder it finds where it is installed.
 *
 * @type {import('esbuild').Plugin}
 */
const eleventyAddresses = {
  name: 'eleventy-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@11ty[\\/]eleventy[\\/]src[\\/].*\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes('import.meta.url')) return undefined;
      const place = path.replaceAll('\\', '/').replace(/^.*\/@11ty\/eleventy\/src\//, '');
      const address = `new URL(${JSON.stringify(place)}, eleventyAt(requireEleventy.resolve('@11ty/eleventy'))).href`;
      const imports =
        "import { createRequire as requireFromEleventy } from 'node:module'; import { pathToFileURL as eleventyAt } from 'node:url'; const requireEleventy = requireFromEleventy(PROGRAM_ADDRESS);";
      return {
        contents: imports + source.replaceAll('import.meta.url', `(${address})`),
        loader: 'js',
      };
    });
  },
};
