/** A site's own look: what lies in `templates/` beside the content, read, checked and compiled. Nothing of it is run. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { listed, nearestPath } from '../../messages/nearest.ts';
import { programKey } from '../../program-key.ts';
import { compileOwn } from './compile-own.ts';
import { type Look, NO_LOOK, type OwnCode } from './look.ts';
import { COMPONENT_NAMES, PAGE_KINDS, STYLE_NAMES, THEME_STYLE } from './names.ts';
import { hardToRead } from './own-colours.ts';
import { ownStyle } from './own-style.ts';
import type { LookProblem } from './problem.ts';

/** Where compiled templates are kept, by what they were compiled from. */
export interface KeptCode {
  code: (key: string) => OwnCode | null;
  keep: (key: string, code: OwnCode) => void;
}

/** What may lie in the folder beside templates: settings of editors, notes. */
const OTHERS = /^(?:tsconfig\.json|[^/]+\.md)$|(?:^|\/)(?:\.|node_modules\/)/;
const CODE = /\.(?:tsx|ts|jsx|js)$/;
/** Where templates keep what they share. */
const SHARED = /^lib\//;

/**
 * @param folder Absolute path; null: the site has none.
 * @param place Where style sheets lie on a site, ending in `/`.
 */
export async function readLook(
  folder: string | null,
  place: string,
  kept: KeptCode,
): Promise<{ look: Look; problems: LookProblem[] }> {
  if (folder === null) return { look: NO_LOOK, problems: [] };
  const files = filesIn(folder).filter((file) => !OTHERS.test(file));
  // Styles refer to what lies beside them and have it in their addresses.
  const imported = files.filter((file) => SHARED.test(file) || CODE.test(file));
  const problems = files.flatMap((file) => misnamed(file) ?? []);
  const templates = files.filter((file) => CODE.test(file) && misnamed(file) === null);
  const laid = templates.filter((file) => !SHARED.test(file));
  const look: Look = { ...NO_LOOK, styles: {}, files: [] };

  const key = keyOf(folder, imported);
  look.code = laid.length === 0 ? null : kept.code(key);
  if (laid.length > 0 && look.code === null) {
    const compiled = await compileOwn(folder, laid, imported);
    problems.push(...compiled.problems);
    look.code = compiled.code;
    if (look.code !== null) kept.keep(key, look.code);
  }

  for (const name of [...STYLE_NAMES, THEME_STYLE] as const) {
    const file = `styles/${name}.css`;
    if (!files.includes(file)) continue;
    const style = ownStyle(folder, file, place);
    problems.push(...style.problems);
    look.files.push(...style.files);
    if (name !== THEME_STYLE) look.styles[name] = style.css;
    else {
      look.theme = style.css;
      problems.push(...hardToRead(style.css, readFileSync(join(folder, file), 'utf8'), file));
    }
  }

  if (files.includes('icon.svg')) look.icon = readFileSync(join(folder, 'icon.svg'), 'utf8');
  // Styles and icon have their own in their addresses.
  if (look.code !== null) look.key = key;
  return { look, problems };
}

/**
 * What would be laid over the shipped look if it did not lie among the guides.
 *
 * @param folder Absolute path.
 */
export function passedOver(folder: string): LookProblem[] {
  const found = filesIn(folder).filter((file) => KNOWN.includes(file));
  return found.map((file) => ({
    rule: 'templates-have-known-names',
    file,
    place: null,
    reason:
      'Unexpected template among the guides, expected `templates/` and the folder of the guides side by side',
    note: 'Nothing in the folder of the guides is ever run: put them into a folder of their own, such as `content/`.',
  }));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Of all that templates may be made of. */
function keyOf(folder: string, imported: readonly string[]): string {
  const hash = createHash('sha256').update(programKey());
  for (const file of imported) {
    const bytes = readFileSync(join(folder, file));
    hash.update(JSON.stringify([file, bytes.length])).update(bytes);
  }
  return hash.digest('hex');
}

/** What is laid over nothing; null where the name is one of those that are shipped, or of a file that these may use. */
function misnamed(file: string): LookProblem | null {
  if (KNOWN.includes(file) || isUsable(file)) return null;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const near =
    nearestPath(file, KNOWN) ?? KNOWN.find((path) => isShort(file, folder, path)) ?? null;
  const names = KNOWN.filter((path) => folder !== '' && path.startsWith(folder));
  const others =
    names.length === 0
      ? 'a file in `components/`, `pages/`, `styles/` or `lib/`'
      : `one of ${listed(names.map((path) => path.slice(folder.length)))}`;
  return {
    rule: 'templates-have-known-names',
    file,
    place: null,
    reason: `Unexpected file that is laid over nothing, expected ${near === null ? others : `\`${near}\``}`,
    ...(near === null && CODE.test(file) && { note: 'What templates share lies in `lib/`.' }),
  };
}

/** `components/footer.tsx` is short for `components/site-footer.tsx`. */
function isShort(file: string, folder: string, path: string): boolean {
  return path.startsWith(folder) && path.endsWith(`-${file.slice(folder.length)}`);
}

/** Shared code, fonts and pictures. */
function isUsable(file: string): boolean {
  return SHARED.test(file) || (/^styles\//.test(file) && !CODE.test(file) && !/\.css$/i.test(file));
}

const KNOWN: readonly string[] = [
  ...COMPONENT_NAMES.map((name) => `components/${name}.tsx`),
  ...Object.keys(PAGE_KINDS).map((name) => `pages/${name}.tsx`),
  ...[THEME_STYLE, ...STYLE_NAMES].map((name) => `styles/${name}.css`),
  'icon.svg',
];
