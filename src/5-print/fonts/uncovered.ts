import type { FootnoteReference, Image } from 'mdast';
import type { Node, Parent, Position } from 'unist';
import type { Guide } from '../../guide/guide.ts';
import { type Maths, mathsText } from '../../guide/maths.ts';
import type { Question } from '../../guide/questions.ts';
import type { Site } from '../../guide/site.ts';
import { plainText } from '../../guide/text.ts';
import type { Title } from '../../guide/title.ts';
import { exercisesOf } from '../../guide/worksheet.ts';
import { footnoteOf, imagePathOf } from '../data/context.ts';
import type { ReadImage } from '../images.ts';
import type { PrintProblem } from '../problem.ts';
import type { Fonts } from './site-fonts.ts';

/** Characters that need no glyph: joiners, soft hyphens, marks of direction, variation selectors, spaces. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\t\n\r]/u;

/**
 * Characters of a guide's sheets that no font has, each told once, at its first place
 * (rule `characters-can-be-printed`).
 */
export function uncoveredCharacters(
  guide: Guide,
  site: Site,
  fonts: Fonts,
  readImage: ReadImage,
): PrintProblem[] {
  const told = new Set<string>();
  const problems: PrintProblem[] = [];
  const check = (text: string, positionAt: (index: number) => Position | null) => {
    let index = 0;
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (!INVISIBLE.test(character) && !fonts.has(code) && !told.has(character)) {
        told.add(character);
        const reason = reasonFor(character, code);
        const position = positionAt(index);
        problems.push({
          source: guide.source,
          rule: 'characters-can-be-printed',
          position,
          reason,
        });
      }
      index += character.length;
    }
  };
  check(lettersOf(guide.title), () => guide.places.title ?? null);
  check(lettersOf(guide.unit), () => guide.places.unit ?? null);
  const course = site.courses.find(({ slug }) => slug === guide.course);
  check(
    `${course === undefined ? '' : lettersOf(course.title)}${site.settings.licence}`,
    () => null,
  );
  for (const exercises of exercisesOf(guide)) {
    check(lettersOf(exercises.subtitle), () => exercises.position ?? null);
    walk(exercises, new Set());
    for (const word of exercises.bank?.extra ?? []) check(word, () => exercises.position ?? null);
  }
  return problems;

  function walk(node: Node, seen: Set<string>): void {
    for (const { text, placed } of textsOf(node)) {
      check(text, (index) => (placed ? placeIn(node, text, index) : (node.position ?? null)));
    }
    if (node.type === 'image') {
      const path = imagePathOf((node as Image).url, guide, site);
      const image = path === null ? null : readImage(path, site.assets.get(path)?.drawing ?? null);
      check(image?.text ?? '', () => node.position ?? null);
    }
    if (node.type === 'footnoteReference') {
      const note = footnoteOf(guide, (node as FootnoteReference).identifier);
      if (note !== undefined && !seen.has(note.identifier)) {
        seen.add(note.identifier);
        walk(note, seen);
      }
    }
    if ('children' in node) for (const child of (node as Parent).children) walk(child, seen);
  }
}

/** What is set of a title: without the raised and lowered characters of its plain text. */
function lettersOf({ children }: Title): string {
  return plainText(children);
}

/** What a node itself prints. `placed`: a character's place in it can be told. */
function textsOf(node: Node): { text: string; placed: boolean }[] {
  if ('maths' in node) return [{ text: mathsText(node.maths as Maths), placed: false }];
  if ('value' in node && typeof node.value === 'string') {
    return [{ text: node.value, placed: true }];
  }
  const known = node as Question;
  const loose =
    known.type === 'match'
      ? Object.values(known.labels)
      : known.type === 'cloze'
        ? (known.bank?.extra ?? [])
        : [];
  return loose.map((text) => ({ text, placed: false }));
}

/** The character's own place where the source has the text as it is; else its node's. */
function placeIn(node: Node, value: string, index: number): Position | null {
  const { position } = node;
  if (position === undefined) return null;
  const { start, end } = position;
  const before = value.slice(0, index);
  if (start.line !== end.line || end.column - start.column !== value.length) return position;
  const width = value.codePointAt(index) ?? 0;
  const point = (offset: number) => ({
    line: start.line,
    column: start.column + offset,
    ...(start.offset !== undefined && { offset: start.offset + offset }),
  });
  return { start: point(before.length), end: point(before.length + (width > 0xffff ? 2 : 1)) };
}

function reasonFor(character: string, code: number): string {
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const shown = /\p{C}/u.test(character) ? `\`${number}\`` : `\`${character}\` (${number})`;
  return `Unexpected character ${shown}, expected one that the fonts have; name a font that has it under \`fonts:\` in \`site.yml\``;
}
