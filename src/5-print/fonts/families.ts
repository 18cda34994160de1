import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PLAIN_ZERO_FAMILY, PLAIN_ZERO_FILES, plainZeroFile } from '../../plain-zero/plain-zero.ts';

interface Shipped {
  family: string;
  package: string;
  /** File names without the weight. */
  file: string;
  styles: string[];
  /** `text` sets letters, `signs` what the text fonts and the site's own lack, `code` listings. */
  role: 'text' | 'signs' | 'code';
}

/** A family as Typst is told of it; `covers`: the characters it may set, as a regular expression of Typst's. */
export type Family = string | { name: string; covers: string };

const FOUR = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

const LETTERS_FAMILY = 'Atkinson Hyperlegible Next';
const MATHS_FAMILY = 'Noto Sans Math';

/**
 * What the font for formulas may set: signs of no script, and Latin and Greek letters, which signs stand on (x⃗).
 * It has Arabic letters too, for formulas in Arabic, but can't join them.
 */
const MATHS_CLASS = '[\\p{scx=Common}\\p{scx=Inherited}\\p{scx=Latin}\\p{scx=Greek}]';
const MATHS_SIGN = new RegExp(MATHS_CLASS, 'u');
const MATHS: Family = { name: MATHS_FAMILY, covers: MATHS_CLASS };

/**
 * The fonts that come with Foolscap, all OFL: Atkinson Hyperlegible Next for Latin, Source Sans 3 for Greek,
 * Cyrillic and common signs, a zero without a stroke of our own; after the site's own, Noto Sans Math for the rest of the arrows and operators (and for
 * formulas), Noto Emoji for small pictures, in black.
 */
const SHIPPED: Shipped[] = [
  {
    family: LETTERS_FAMILY,
    package: '@expo-google-fonts/atkinson-hyperlegible-next',
    file: 'AtkinsonHyperlegibleNext',
    styles: FOUR,
    role: 'text',
  },
  {
    family: 'Source Sans 3',
    package: '@expo-google-fonts/source-sans-3',
    file: 'SourceSans3',
    styles: FOUR,
    role: 'text',
  },
  {
    family: MATHS_FAMILY,
    package: '@expo-google-fonts/noto-sans-math',
    file: 'NotoSansMath',
    styles: ['400Regular'],
    role: 'signs',
  },
  {
    family: 'Noto Emoji',
    package: '@expo-google-fonts/noto-emoji',
    file: 'NotoEmoji',
    styles: ['400Regular'],
    role: 'signs',
  },
  {
    family: 'Atkinson Hyperlegible Mono',
    package: '@expo-google-fonts/atkinson-hyperlegible-mono',
    file: 'AtkinsonHyperlegibleMono',
    styles: ['400Regular', '700Bold'],
    role: 'code',
  },
];

const require = createRequire(import.meta.url);

function folderOf(name: string): string | null {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return null;
  }
}

const installed = SHIPPED.flatMap((font) => {
  const folder = folderOf(font.package);
  return folder === null ? [] : [{ ...font, folder }];
});

const ofRole = (role: Shipped['role']) => installed.filter((font) => font.role === role);
const familiesOf = (role: Shipped['role']) => ofRole(role).map(({ family }) => family);

/** Families for everything but formulas and code; the first that has a character sets it. @param own The site's. */
export function textFamilies(own: readonly string[]): Family[] {
  const signs = familiesOf('signs').map((family) => (family === MATHS_FAMILY ? MATHS : family));
  const [letters, ...others] = familiesOf('text');
  return [
    ...(letters === undefined ? [] : [letters]),
    PLAIN_ZERO_FAMILY,
    ...others,
    ...own,
    ...signs,
  ];
}

/** The font for formulas comes first: it knows how large roots and brackets grow. */
export function formulaFamilies(own: readonly string[]): Family[] {
  return [MATHS, ...textFamilies(own).filter((family) => family !== MATHS)];
}

export function codeFamilies(own: readonly string[]): Family[] {
  return [...familiesOf('code'), ...textFamilies(own)];
}

const filesOf = (fonts: readonly (typeof installed)[number][]) =>
  fonts.flatMap(({ folder, file, styles }) =>
    styles.map((style) => join(folder, style, `${file}_${style}.ttf`)),
  );

/** Absolute paths of the font files, text fonts before the one for code. */
export const FONT_FILES = [...PLAIN_ZERO_FILES, ...filesOf(installed)];

/** Those of them whose zero has a stroke: Typst is given them without it. */
export const STROKED_ZERO_FILES = new Set(
  filesOf(installed.filter(({ family }) => family === LETTERS_FAMILY)),
);

/** One regular face of a shipped family: what a character is looked for in. */
export interface Covering {
  family: string;
  /** Absolute path. */
  path: string;
  /** Whether it may set this character, if it has it. */
  may: (character: string) => boolean;
}

const ZERO_COVERING: Covering = {
  family: PLAIN_ZERO_FAMILY,
  path: plainZeroFile(400, 'normal'),
  may: () => true,
};

/** In the order of `textFamilies`, which has the site's own between text and signs. */
export const COVERING = {
  text: [ZERO_COVERING, ...coveringOf('text')],
  signs: coveringOf('signs'),
};

function coveringOf(role: Shipped['role']): Covering[] {
  return ofRole(role).map(({ family, folder, file }) => ({
    family,
    path: join(folder, '400Regular', `${file}_400Regular.ttf`),
    may: (character) => family !== MATHS_FAMILY || MATHS_SIGN.test(character),
  }));
}
