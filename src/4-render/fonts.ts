/**
 * The shipped web fonts: Atkinson Hyperlegible Next, with Source Sans 3 for the scripts it lacks and Noto
 * Sans Math for formulas.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../guide/output.ts';
import { hashedName } from './hashed.ts';
import { packageFolder } from './locations.ts';

interface FontSource {
  package: string;
  name: string;
  family: string;
  subsets: string[];
  faces: { weight: number; style: 'normal' | 'italic' }[];
  /** Its one file has every character, whatever range its package names. */
  whole?: true;
}

const SOURCES: readonly FontSource[] = [
  {
    package: '@fontsource/atkinson-hyperlegible-next',
    name: 'atkinson-hyperlegible-next',
    family: 'Atkinson Hyperlegible Next',
    subsets: ['latin', 'latin-ext'],
    faces: [
      { weight: 400, style: 'normal' },
      { weight: 400, style: 'italic' },
      { weight: 700, style: 'normal' },
    ],
  },
  {
    package: '@fontsource/source-sans-3',
    name: 'source-sans-3',
    family: 'Source Sans 3',
    subsets: ['greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
    faces: [
      { weight: 400, style: 'normal' },
      { weight: 700, style: 'normal' },
    ],
  },
  {
    package: '@fontsource/noto-sans-math',
    name: 'noto-sans-math',
    family: 'Noto Sans Math',
    subsets: ['latin'],
    faces: [{ weight: 400, style: 'normal' }],
    whole: true,
  },
];

export interface Fonts {
  /** `@font-face` rules; addresses relative to the folder of the style sheet. */
  css: string;
  files: OutputFile[];
}

/** @param folder Where style and fonts lie on the site, ending in `/`. */
export async function fontsIn(folder: string): Promise<Fonts> {
  const fonts: Fonts = { css: '', files: [] };
  for (const source of SOURCES) {
    const root = packageFolder(source.package);
    const unicode = await readFile(join(root, 'unicode.json'), 'utf8');
    const ranges: Record<string, string> = JSON.parse(unicode);
    // The Open Font License asks that its text goes wherever the fonts go.
    const licence = await readFile(join(root, 'LICENSE'));
    fonts.files.push({
      path: `${folder}${source.name}-licence.txt`,
      kind: 'bytes',
      bytes: licence,
    });
    for (const { weight, style } of source.faces) {
      for (const subset of source.subsets) {
        const file = `${source.name}-${subset}-${weight}-${style}.woff2`;
        const bytes = await readFile(join(root, 'files', file));
        const name = hashedName(file, bytes);
        fonts.files.push({ path: `${folder}${name}`, kind: 'bytes', bytes });
        fonts.css += `@font-face{font-family:"${source.family}";font-style:${style};font-weight:${weight};font-display:swap;src:url("${name}") format("woff2");unicode-range:${source.whole ? 'U+0-10FFFF' : ranges[subset]}}\n`;
      }
    }
  }
  return fonts;
}
