import { join, resolve, sep } from 'node:path';
import type { Message, Plugin } from 'esbuild';
import type { OwnCode } from './look.ts';
import { GIVEN_NAMES } from './names.ts';
import type { LookProblem } from './problem.ts';

/**
 * A site's own templates as one script. Nothing of them is run.
 *
 * @param folder Absolute path.
 * @param files Paths in the folder, with `/`, of those that are laid over shipped ones.
 * @param imported Of all that these may import, and they themselves.
 */
export async function compileOwn(
  folder: string,
  files: readonly string[],
  imported: readonly string[],
): Promise<{ code: OwnCode | null; problems: LookProblem[] }> {
  // Loaded where it is needed: it takes a while.
  const { build } = await import('esbuild');
  const entry = files.map(
    (file) => `export { default as ${JSON.stringify(file)} } from "./${file}";`,
  );
  try {
    const { outputFiles } = await build({
      stdin: { contents: entry.join('\n'), resolveDir: folder, sourcefile: ENTRY },
      absWorkingDir: folder,
      outfile: join(folder, 'own.js'),
      write: false,
      bundle: true,
      format: 'cjs',
      platform: 'neutral',
      target: 'node20.19',
      charset: 'utf8',
      sourcemap: 'external',
      sourcesContent: false,
      preserveSymlinks: true,
      tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact' } },
      plugins: [within(folder, new Set(imported.map((file) => join(folder, file))))],
      logLevel: 'silent',
    });
    const textOf = (ending: string) =>
      outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
    return { code: { script: textOf('own.js'), map: textOf('.map') }, problems: [] };
  } catch (error) {
    if (!hasErrors(error)) throw error;
    // What is missing is looked for only where all can be read: so each by itself.
    if (files.length > 1) {
      const each = await Promise.all(files.map((file) => compileOwn(folder, [file], imported)));
      return { code: null, problems: each.flatMap(({ problems }) => problems) };
    }
    return { code: null, problems: error.errors.map((one) => problemFrom(one, files)) };
  }
}

const ENTRY = 'own-templates';

/**
 * Only the site's own files and what is given are there, so that what is made depends on nothing else. A link among them
 * leads elsewhere, and is none of them.
 */
function within(folder: string, imported: ReadonlySet<string>): Plugin {
  return {
    name: 'within',
    setup({ onResolve, resolve: found }) {
      onResolve({ filter: /.*/ }, async ({ path, resolveDir, kind, pluginData }) => {
        if (kind === 'entry-point' || pluginData === FOUND) return undefined;
        if (GIVEN_NAMES.some((name) => name === path)) return { path, external: true };
        const isOwn =
          /^\.\.?\//.test(path) && resolve(resolveDir, path).startsWith(`${folder}${sep}`);
        if (!isOwn || /\.css$/i.test(path)) return refused(path, isOwn);
        const file = await found(path, { resolveDir, kind, pluginData: FOUND });
        // What is not there is told by the compiler itself.
        if (file.errors.length > 0 || imported.has(file.path)) return undefined;
        return refused(path, false);
      });
    },
  };
}

/** Says that a path is only asked for. */
const FOUND = Symbol('found');

function refused(path: string, isStyle: boolean): { errors: { text: string }[] } {
  const given = GIVEN_NAMES.slice(0, 3).map((name) => `\`${name}\``);
  const expected = isStyle
    ? 'styles in `styles/theme.css`'
    : `a file of \`templates/\`, or one of ${given.join(', ')}`;
  return { errors: [{ text: `Unexpected import of \`${path}\`, expected ${expected}` }] };
}

function problemFrom({ text, location }: Message, files: readonly string[]): LookProblem {
  const rule = 'templates-can-be-compiled';
  if (location === null) return { rule, file: '', place: null, reason: text };
  if (location.file === ENTRY) {
    const file = files[location.line - 1] ?? '';
    const reason = /^No matching export/.test(text)
      ? 'Unexpected template without a default export, expected the component as `export default`'
      : text;
    return { rule, file, place: null, reason };
  }
  const place = { line: location.line, column: location.column + 1 };
  return { rule, file: location.file, place, reason: reasonFrom(text) };
}

function reasonFrom(text: string): string {
  if (text.startsWith('Unexpected import of')) return text;
  const missing = /^Could not resolve "(.*)"/.exec(text)?.[1];
  return missing === undefined
    ? `Unexpected code, expected TypeScript that compiles: ${text}`
    : `Unexpected import of \`${missing}\`, expected a file that is there`;
}

function hasErrors(error: unknown): error is { errors: Message[] } {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
