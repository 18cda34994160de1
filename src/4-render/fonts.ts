/**
 * The shipped web fonts: Atkinson Hyperlegible Next, with Source Sans 3 for the scripts it lacks, our zero without a
 * stroke, and Noto Sans Math for formulas, its common signs in a file of their own. And what stands in for them.
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OutputFile } from '../guide/output.ts';
import { COMMON_MATHS_FONT } from '../maths-font/maths-font.ts';
import { PLAIN_ZERO_LICENCE, plainZeroFile } from '../plain-zero/plain-zero.ts';
import { fallbackFontCss } from './fallback-fonts.ts';
import { hashedName } from './hashed.ts';
import { packageFolder } from './locations.ts';

interface Face {
  weight: number;
  style: 'normal' | 'italic';
}

interface FontSource {
  package: string;
  name: string;
  family: string;
  subsets: string[];
  faces: Face[];
  /** Its one file has every character, whatever range its package names. */
  whole?: true;
}

const TEXT_FAMILY = 'Atkinson Hyperlegible Next';
const MATHS_FAMILY = 'Noto Sans Math';
const PLAIN: Face = { weight: 400, style: 'normal' };
const EVERY_SIGN = 'U+0-10FFFF';
const TEXT_FACES: Face[] = [
  PLAIN,
  { weight: 400, style: 'italic' },
  { weight: 700, style: 'normal' },
];

const SOURCES: readonly FontSource[] = [
  {
    package: '@fontsource/atkinson-hyperlegible-next',
    name: 'atkinson-hyperlegible-next',
    family: TEXT_FAMILY,
    subsets: ['latin', 'latin-ext'],
    faces: TEXT_FACES,
  },
  {
    package: '@fontsource/source-sans-3',
    name: 'source-sans-3',
    family: 'Source Sans 3',
    subsets: ['greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
    faces: [PLAIN, { weight: 700, style: 'normal' }],
  },
  {
    package: '@fontsource/noto-sans-math',
    name: 'noto-sans-math',
    family: 'Noto Sans Math All',
    subsets: ['latin'],
    faces: [PLAIN],
    whole: true,
  },
];

/** What every page of a script that it has is set in: asked for before the style sheet has said so. */
const PRELOADED = /-latin-(?:400|700)-normal\.woff2$/;

export interface Fonts {
  /** `@font-face` rules; addresses relative to the folder of the style sheet. */
  css: string;
  files: OutputFile[];
  /** Paths of those that nearly every page needs at once. */
  preloads: string[];
}

/** @param folder Where style and fonts lie on the site, ending in `/`. */
export async function fontsIn(folder: string): Promise<Fonts> {
  const fonts: Fonts = { css: `${fallbackFontCss()}\n`, files: [], preloads: [] };
  const put = (path: string, bytes: Uint8Array) =>
    fonts.files.push({ path: `${folder}${path}`, kind: 'bytes', bytes });
  const putFace = async (
    family: string,
    face: Face,
    from: string,
    format: string,
    range: string,
  ) => {
    const bytes = await readFile(from);
    const name = hashedName(basename(from), bytes);
    put(name, bytes);
    if (family === TEXT_FAMILY && PRELOADED.test(from)) fonts.preloads.push(`${folder}${name}`);
    fonts.css += `@font-face{font-family:"${family}";font-style:${face.style};font-weight:${face.weight};font-display:swap;src:url("${name}") format("${format}");unicode-range:${range}}\n`;
  };
  for (const source of SOURCES) {
    const root = packageFolder(source.package);
    const unicode = await readFile(join(root, 'unicode.json'), 'utf8');
    const ranges: Record<string, string> = JSON.parse(unicode);
    // The Open Font License asks that its text goes wherever the fonts go.
    put(`${source.name}-licence.txt`, await readFile(join(root, 'LICENSE')));
    for (const face of source.faces) {
      for (const subset of source.subsets) {
        const file = `${source.name}-${subset}-${face.weight}-${face.style}.woff2`;
        const range = source.whole ? EVERY_SIGN : (ranges[subset] ?? '');
        await putFace(source.family, face, join(root, 'files', file), 'woff2', range);
      }
    }
  }
  await putFace(MATHS_FAMILY, PLAIN, COMMON_MATHS_FONT, 'woff2', EVERY_SIGN);
  // Of faces of one family, the last that has a character sets it.
  for (const face of TEXT_FACES) {
    await putFace(TEXT_FAMILY, face, plainZeroFile(face.weight, face.style), 'truetype', 'U+30');
  }
  put('zero-licence.txt', await readFile(PLAIN_ZERO_LICENCE));
  return fonts;
}
