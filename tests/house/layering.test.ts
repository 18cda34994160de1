/** The invariants of src/README.md that can be read off the imports. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import {
  circlesIn,
  hasComputed,
  importsOf,
  ROOT,
  sourcesBelow,
  specifiersIn,
  targetOf,
} from './imports.ts';

const phases = readdirSync(join(ROOT, 'src')).filter((name) => /^\d-/.test(name));
const files = [...sourcesBelow('src'), ...sourcesBelow('templates')];
const all = sourcesBelow('src').flatMap(importsOf);
const fromTemplates = sourcesBelow('templates').flatMap(importsOf);

describe('the layers of the house', () => {
  it('has its phases', () => {
    expect(phases.length).toBeGreaterThanOrEqual(5);
    expect(all.length).toBeGreaterThan(100);
  });

  it.each(phases)('%s imports no later phase', (phase) => {
    const wrong = all.filter(({ file, target }) => {
      const later = /^src\/(\d)-/.exec(target)?.[1];
      return file.startsWith(`src/${phase}/`) && later !== undefined && later > (phase[0] ?? '');
    });
    expect(wrong).toEqual([]);
  });

  it.each(['guide', 'locale', 'messages'])('%s/ imports no phase and no templates', (folder) => {
    const wrong = all.filter(
      ({ file, target }) =>
        file.startsWith(`src/${folder}/`) && /^(src\/\d-|templates\/|src\/[^/]+\.ts$)/.test(target),
    );
    expect(wrong).toEqual([]);
  });

  it('guide/ speaks no words: it imports nothing from locale/', () => {
    const fromGuide = all.filter(({ file }) => file.startsWith('src/guide/'));
    expect(fromGuide.length).toBeGreaterThan(50);
    expect(fromGuide.filter(({ target }) => target.startsWith('src/locale/'))).toEqual([]);
  });

  it('locale/ imports the model and nothing else of ours', () => {
    const fromLocale = all.filter(({ file }) => file.startsWith('src/locale/'));
    expect(fromLocale.length).toBeGreaterThan(5);
    expect(
      fromLocale.filter(
        ({ target }) => target.startsWith('src/') && !/^src\/(guide|locale)\//.test(target),
      ),
    ).toEqual([]);
  });

  it('guide/ knows nothing of HTML, Eleventy or Typst', () => {
    const wrong = all.filter(
      ({ file, target }) =>
        file.startsWith('src/guide/') && /hast|rehype|preact|11ty|typst|html/i.test(target),
    );
    expect(wrong).toEqual([]);
  });

  it('only the rim touches the disk: the model, parsing and checking do not', () => {
    const pure = /^src\/(guide|locale|messages|2-parse|3-check)\//;
    const wrong = all.filter(
      ({ file, target }) =>
        pure.test(file) &&
        /^node:(fs|child_process|net|http|os|process|worker_threads)/.test(target),
    );
    expect(wrong).toEqual([]);
  });

  it('nothing but its own command knows import/, and only its rim touches the disk', () => {
    const inside = all.filter(({ file }) => file.startsWith('src/import/'));
    expect(inside.length).toBeGreaterThan(50);
    const outside = all.filter(
      ({ file, target }) => target.startsWith('src/import/') && !file.startsWith('src/import/'),
    );
    const rim = ['src/command-line/run/import.ts', 'src/command-line/report-import.ts'];
    expect(outside.filter(({ file }) => !rim.includes(file))).toEqual([]);
    const later = inside.filter(({ target }) => /^src\/[4-6]-|^templates\//.test(target));
    expect(later).toEqual([]);
    const touching = inside.filter(({ target }) =>
      /^node:(fs|child_process|net|http|os)/.test(target),
    );
    expect(new Set(touching.map(({ file }) => file))).toEqual(
      new Set(['src/import/import-files.ts']),
    );
  });

  it('nothing but its own command knows lsp/, and only its rim talks to an editor or the disk', () => {
    const inside = all.filter(({ file }) => file.startsWith('src/lsp/'));
    expect(inside.length).toBeGreaterThan(50);
    const outside = all.filter(
      ({ file, target }) => target.startsWith('src/lsp/') && !file.startsWith('src/lsp/'),
    );
    expect(outside.map(({ file }) => file)).toEqual(['src/command-line/run/lsp.ts']);
    // Nobody else waits for it to be loaded.
    expect(readFileSync(join(ROOT, 'src/cli.ts'), 'utf8')).not.toMatch(/from '.*\/run\//);
    const protocol = all.filter(({ target }) => target.startsWith('vscode-'));
    expect(protocol.length).toBeGreaterThan(5);
    expect(protocol.filter(({ file }) => !file.startsWith('src/lsp/'))).toEqual([]);
    const later = inside.filter(({ target }) => /^src\/[4-7]-|^templates\//.test(target));
    expect(later).toEqual([]);
    const rim = inside.filter(({ target }) =>
      /^node:(fs|child_process|net|http|os)|^vscode-languageserver\/node$/.test(target),
    );
    expect(new Set(rim.map(({ file }) => file))).toEqual(new Set(['src/lsp/serve-editor.ts']));
  });

  it('templates know the model and the rendering phase, no other', () => {
    const wrong = fromTemplates.filter(
      ({ target }) => target.startsWith('src/') && !/^src\/(guide|locale|4-render)\//.test(target),
    );
    expect(wrong).toEqual([]);
  });

  it('would catch a phase that imports a later one', () => {
    expect(targetOf('src/2-parse/x.ts', '../4-render/y.ts')).toBe('src/4-render/y.ts');
  });
});

describe('imports go round nowhere', () => {
  const graph = new Map(files.map((file) => [file, importsOf(file).map(({ target }) => target)]));

  it('in src and templates, types included', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(circlesIn(graph)).toEqual([]);
  });

  it('and would be seen to', () => {
    const [file = '', target = ''] =
      [...graph].flatMap(([file, targets]) =>
        targets.filter((target) => graph.has(target)).map((target) => [file, target]),
      )[0] ?? [];
    const bent = new Map(graph).set(target, [...(graph.get(target) ?? []), file]);
    expect(circlesIn(bent)).not.toEqual([]);
    const made = new Map(Object.entries({ a: ['b'], b: ['c', 'x'], c: ['a'], d: ['a'], e: ['e'] }));
    expect(circlesIn(made)).toEqual([
      ['a', 'b', 'c', 'a'],
      ['e', 'e'],
    ]);
  });
});

describe('imports are all read', () => {
  it.each([
    "import a from './x.ts';",
    "import './x.ts';",
    "import {\n  a,\n  type B,\n} from './x.ts';",
    "import type { A } from './x.ts';",
    "import * as all from './x.ts';",
    "export * from './x.ts';",
    "export type { A } from './x.ts';",
    "const a = await import('./x.ts');",
    "const a = await import(\n  // why\n  './x.ts'\n);",
    "const a = require('./x.ts');",
    "type A = import('./x.ts').A;",
    "type A = typeof import('./x.ts');",
    "import a /* from */ from /* here */ './x.ts';",
    'import a from "./x.ts";',
    'const a = import(`./x.ts`);',
    "new Worker(new URL('./x.ts', import.meta.url));",
  ])('%j', (text) => {
    expect(specifiersIn(text)).toContain('./x.ts');
    expect(hasComputed(text)).toBe(false);
  });

  it('but for what a page’s template is called, which Eleventy says, and where the shipped ones lie', () => {
    expect(hasComputed('await import(name)')).toBe(true);
    expect(hasComputed("import('./' + name)")).toBe(true);
    const computed = files.filter((file) => hasComputed(readFileSync(join(ROOT, file), 'utf8')));
    expect(computed).toEqual(['src/4-render/eleventy.ts', 'src/4-render/look/own-templates.ts']);
  });

  it('and lead to files there are', () => {
    const own = [...all, ...fromTemplates].filter(({ target }) =>
      /^(src|templates)\//.test(target),
    );
    expect(own.length).toBeGreaterThan(1000);
    expect(own.filter(({ target }) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  it('whatever a bundler sees is among them', async () => {
    const { metafile } = await build({
      absWorkingDir: ROOT,
      entryPoints: files.filter((file) => !file.endsWith('.d.ts')),
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      splitting: true,
      write: false,
      metafile: true,
      outdir: 'out',
      logLevel: 'silent',
    });
    const seen = Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
      imports.filter(({ external }) => !external).map(({ path }) => ({ file, target: path })),
    );
    const read = new Set([...all, ...fromTemplates].map(({ file, target }) => `${file} ${target}`));
    expect(seen.length).toBeGreaterThan(1000);
    expect(seen.filter(({ file, target }) => !read.has(`${file} ${target}`))).toEqual([]);
  });
});
