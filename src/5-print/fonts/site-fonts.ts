import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { PrintProblem } from '../problem.ts';
import { COVERING_FILES } from './families.ts';
import { fontFace } from './sfnt.ts';

/** The fonts a site's sheets are set in. */
export interface Fonts {
  /** Families of the site's own fonts, after the shipped ones. */
  families: string[];
  /** Absolute paths of the site's font files. */
  files: string[];
  has: (codePoint: number) => boolean;
  problems: PrintProblem[];
}

/** @param names Font files as `fonts:` in site.yml gives them: paths from the content folder. */
export function siteFonts(contentDir: string, names: readonly string[]): Fonts {
  const faces = COVERING_FILES.map((file) => fontFace(readFileSync(file))?.covered ?? new Set());
  const families: string[] = [];
  const files: string[] = [];
  const problems: PrintProblem[] = [];
  for (const name of names) {
    const file = join(contentDir, name);
    // Only what lies in the content folder: a setting may come from anyone.
    const face = name.split(/[\\/]/).includes('..') || isAbsolute(name) ? null : readFace(file);
    if (face === null) {
      const reason = `Unexpected content of \`${name}\` in \`fonts\`, expected a TrueType or OpenType font (.ttf or .otf): the file is none, or is damaged`;
      problems.push({ source: 'site.yml', rule: 'fonts-are-fonts', position: null, reason });
      continue;
    }
    files.push(file);
    faces.push(face.covered);
    if (!families.includes(face.family)) families.push(face.family);
  }
  return { families, files, problems, has: (code) => faces.some((face) => face.has(code)) };
}

function readFace(file: string) {
  try {
    return fontFace(readFileSync(file));
  } catch {
    return null;
  }
}
