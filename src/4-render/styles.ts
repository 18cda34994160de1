import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { TINT_COLOURS, TYPE, WRITING } from '../guide/editions.ts';
import type { OutputFile } from '../guide/output.ts';
import type { Paper } from '../guide/settings.ts';
import { localeFor } from '../locale/locales.ts';
import { hashedName } from './hashed.ts';
import type { Look } from './look/look.ts';
import { STYLE_NAMES } from './look/names.ts';

/**
 * A site's own rules stand over all that is shipped, but for paper, and for what readers have asked their browsers for.
 */
const LAYERS = '@layer tokens, base, layout, components, questions, sheet, site, reader, print;';

const PAGE_SIZES = { a4: 'A4', letter: 'letter' } as const satisfies Record<Paper, string>;

export interface StyleOptions {
  templates: string;
  /** Where the style sheet lies on the site, ending in `/`. */
  folder: string;
  /** `@font-face` rules, put first. */
  fontCss: string;
  paper: Paper;
  /** What the site lays over it. */
  look: Pick<Look, 'styles' | 'theme'>;
  /** BCP 47; of the words in the foot of a printed page. */
  language: string;
}

/** The site's one style sheet, bundled and made small. */
export async function styleFile(options: StyleOptions): Promise<OutputFile & { kind: 'bytes' }> {
  const { styles, theme } = options.look;
  const parts = await Promise.all(
    STYLE_NAMES.map(
      (name) => styles[name] ?? readFile(join(options.templates, 'styles', `${name}.css`), 'utf8'),
    ),
  );
  const own = theme === '' ? '' : `@layer site {\n${theme}\n}`;
  const page = `@page { size: ${PAGE_SIZES[options.paper]}; }
@layer print { @page { @bottom-right { content: ${pageNumber(options.language)}; } } }
@layer tokens { :root { --answer-line: ${WRITING.standard.lineMm}mm; --answer-cell: ${WRITING.standard.cellMm}mm; } ${easyRead()} }\n`;
  const { code } = transform({
    filename: 'site.css',
    code: Buffer.from([options.fontCss, LAYERS, ...parts, page, own].join('\n')),
    minify: true,
    targets: { chrome: 111 << 16, firefox: 115 << 16, safari: (16 << 16) | (4 << 8) },
  });
  return { path: `${options.folder}${hashedName('site.css', code)}`, kind: 'bytes', bytes: code };
}

/** Lengths and colours of the easy-read edition, by which easy-read.css sets it. */
function easyRead(): string {
  const { size, spacing } = TYPE['easy-read'];
  const lengths = `--easy-text: ${size}pt; --easy-letters: ${spacing.letters}em; --easy-words: ${spacing.words}em;`;
  const { lineMm, cellMm } = WRITING['easy-read'];
  const line = `--easy-answer-line: ${lineMm}mm; --easy-answer-cell: ${cellMm}mm;`;
  return `:root { ${lengths} ${line} --cream: ${TINT_COLOURS.cream}; }`;
}

/** `Page 2 of 3` as a browser counts it, for the `content` of a box in the page's margin. */
function pageNumber(language: string): string {
  return localeFor(language)
    .sheetWords.page.split(/(\{pages?\})/)
    .filter(Boolean)
    .map((part) =>
      /^\{(pages?)\}$/.test(part) ? `counter(${part.slice(1, -1)})` : JSON.stringify(part),
    )
    .join(' ');
}
