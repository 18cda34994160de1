import { readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { PrintProblem } from '../problem.ts';
import { COVERING, type Covering } from './families.ts';
import { scriptOf } from './scripts.ts';
import { type FontFace, fontFace } from './sfnt.ts';

/** The fonts a site's sheets are set in. */
export interface Fonts {
  /** Families of the site's own fonts. */
  families: string[];
  /** Absolute paths of the site's font files. */
  files: string[];
  /**
   * The family that sets a letter with all its marks, or a sequence that is one emoji; null where none can. One font
   * must have the whole, since what is put together is never set in two.
   */
  familyOf: (cluster: string) => string | null;
  /** Whether a font of the site's has the letter, but no rules to join it to its neighbours. */
  hasUnjoined: (cluster: string) => boolean;
  problems: PrintProblem[];
}

/** @param names Font files as `fonts:` in site.yml gives them: paths from the content folder. */
export function siteFonts(contentDir: string, names: readonly string[]): Fonts {
  const own: FontFace[] = [];
  const files: string[] = [];
  const problems: PrintProblem[] = [];
  for (const [index, name] of names.entries()) {
    const file = join(contentDir, name);
    // A setting may come from anyone; a file that is not there, or elsewhere, is told of where settings are read.
    if (!liesInside(contentDir, file)) continue;
    const face = readFace(file);
    if (face === null) {
      const reason = `Unexpected content of \`${name}\` in \`fonts\`, expected a TrueType or OpenType font (.ttf or .otf): the file is none, or is damaged`;
      const place = { source: 'site.yml', position: null, key: `fonts.${index}` };
      problems.push({ ...place, rule: 'fonts-are-fonts', reason });
      continue;
    }
    files.push(file);
    own.push(face);
  }
  const ownFaces = own.map((face) => ({ face, may: (sign: string) => canJoin(face, sign) }));
  const familyOf = (cluster: string) => {
    const { text, signs } = shippedFaces();
    const forms = formsOf(cluster);
    const found = [...text, ...ownFaces, ...signs].find(({ face, may }) =>
      forms.some((form) => hasAll(face, form) && form.every(may)),
    );
    return found?.face.family ?? null;
  };
  const hasUnjoined = (cluster: string) =>
    own.some((face) => formsOf(cluster).some((form) => hasAll(face, form)));
  const families = [...new Set(own.map(({ family }) => family))];
  return { families, files, problems, familyOf: remembered(familyOf), hasUnjoined };
}

interface Face {
  face: FontFace;
  /** Whether it may set this character, if it has it. */
  may: (character: string) => boolean;
}

interface ShippedFaces {
  text: Face[];
  signs: Face[];
}
let shipped: ShippedFaces | null = null;

/** Read once a process, where the first character is looked for. */
function shippedFaces(): ShippedFaces {
  shipped ??= {
    text: COVERING.text.flatMap(shippedFace),
    signs: COVERING.signs.flatMap(shippedFace),
  };
  return shipped;
}

function shippedFace({ path, family, may }: Covering): Face[] {
  const face = fontFace(readFileSync(path));
  return face === null ? [] : [{ face: { ...face, family }, may }];
}

/** Links followed, and whether the file is there. */
function liesInside(folder: string, file: string): boolean {
  try {
    const way = relative(realpathSync(folder), realpathSync(file));
    return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  } catch {
    return false;
  }
}

/** Few clusters make up many texts. */
function remembered<Answer>(ask: (cluster: string) => Answer): (cluster: string) => Answer {
  const known = new Map<string, Answer>();
  return (cluster) => {
    const before = known.get(cluster);
    if (before !== undefined) return before;
    const answer = ask(cluster);
    known.set(cluster, answer);
    return answer;
  };
}

/**
 * Signs that need no glyph: joiners, soft hyphens, marks of direction, variation selectors, line ends, and spaces,
 * which Typst makes as wide as they should be.
 */
const NO_GLYPH = /[\p{Default_Ignorable_Code_Point}\t\n\r\u00a0\u2000-\u200a\u202f\u205f\u3000]/u;

/** The signs of a cluster as it is written, put together and taken apart: a font may have either. */
function formsOf(cluster: string): string[][] {
  const forms = new Set([cluster, cluster.normalize('NFC'), cluster.normalize('NFD')]);
  return [...forms].map((form) => [...form].filter((sign) => !NO_GLYPH.test(sign)));
}

function hasAll({ covered }: FontFace, signs: readonly string[]): boolean {
  return signs.every((sign) => covered.has(sign.codePointAt(0) ?? 0));
}

function canJoin({ shaped }: FontFace, sign: string): boolean {
  const tags = scriptOf(sign)?.tags ?? [];
  return shaped === null || tags.length === 0 || tags.some((tag) => shaped.has(tag));
}

function readFace(file: string) {
  try {
    return fontFace(readFileSync(file));
  } catch {
    return null;
  }
}
