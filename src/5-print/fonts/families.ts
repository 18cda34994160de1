import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Shipped {
  family: string;
  package: string;
  /** File names without the weight. */
  file: string;
  styles: string[];
  mono?: true;
}

const FOUR = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/**
 * The fonts that come with Foolscap, all OFL, the first that has a character sets it:
 * Atkinson Hyperlegible Next for Latin, Source Sans 3 for Greek, Cyrillic and common signs,
 * Noto Sans Math for the rest of the arrows and operators, and for formulas.
 */
export const MATHS_FAMILY = 'Noto Sans Math';

const SHIPPED: Shipped[] = [
  {
    family: 'Atkinson Hyperlegible Next',
    package: '@expo-google-fonts/atkinson-hyperlegible-next',
    file: 'AtkinsonHyperlegibleNext',
    styles: FOUR,
  },
  {
    family: 'Source Sans 3',
    package: '@expo-google-fonts/source-sans-3',
    file: 'SourceSans3',
    styles: FOUR,
  },
  {
    family: MATHS_FAMILY,
    package: '@expo-google-fonts/noto-sans-math',
    file: 'NotoSansMath',
    styles: ['400Regular'],
  },
  {
    family: 'Atkinson Hyperlegible Mono',
    package: '@expo-google-fonts/atkinson-hyperlegible-mono',
    file: 'AtkinsonHyperlegibleMono',
    styles: ['400Regular', '700Bold'],
    mono: true,
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

export const FAMILIES = installed.filter(({ mono }) => !mono).map(({ family }) => family);
export const MONO_FAMILIES = installed.filter(({ mono }) => mono).map(({ family }) => family);

/** Absolute paths of the font files, text fonts before the one for code. */
export const FONT_FILES = installed.flatMap(({ folder, file, styles }) =>
  styles.map((style) => join(folder, style, `${file}_${style}.ttf`)),
);

/** Absolute paths of one regular face a text family: what a character is looked for in. */
export const COVERING_FILES = installed
  .filter(({ mono }) => !mono)
  .map(({ folder, file }) => join(folder, '400Regular', `${file}_400Regular.ttf`));
