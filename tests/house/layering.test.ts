/** The invariants of src/README.md that can be read off the imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

interface Import {
  file: string;
  /** Path from the root for our own files, a package's name otherwise. */
  target: string;
}

function importsBelow(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .flatMap((name) => {
      const file = join(folder, name);
      const text = readFileSync(join(ROOT, file), 'utf8');
      const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
      return [...found].map(([, specifier = '']) => ({ file, target: targetOf(file, specifier) }));
    });
}

function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(ROOT, resolve(ROOT, dirname(file), specifier));
}

const phases = readdirSync(join(ROOT, 'src')).filter((name) => /^\d-/.test(name));
const all = importsBelow('src');

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

  it('templates know the model and the rendering phase, no other', () => {
    const wrong = importsBelow('templates').filter(
      ({ target }) => target.startsWith('src/') && !/^src\/(guide|locale|4-render)\//.test(target),
    );
    expect(wrong).toEqual([]);
  });

  it('would catch a phase that imports a later one', () => {
    expect(targetOf('src/2-parse/x.ts', '../4-render/y.ts')).toBe('src/4-render/y.ts');
  });
});
