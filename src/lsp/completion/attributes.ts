import { slugFrom } from '../../guide/addresses.ts';
import { textHeadings } from '../../guide/sections-checked.ts';
import { plainText } from '../../guide/text.ts';
import { type Cursor, cardAt, lineBefore } from '../cursor.ts';
import { guideAt } from './headings.ts';
import type { Offer, Offered } from './item.ts';

/** A question's line: a heading, or an item of a list. */
const ASKED = /^(?:#{2,6}|\s*(?:[-*+]|\d{1,3}[.)]))\s+(.*?)/;

/** In the brackets at the end of a question: its room, its kind, the sections it may check; in braces: its id. */
export function attributeOffers(cursor: Cursor): Offered | null {
  if (!/\.md$/i.test(cursor.path)) return null;
  const line = lineBefore(cursor);
  const [, stem = '', id] = new RegExp(`${ASKED.source}\\{(#?[\\w-]*)$`).exec(line) ?? [];
  if (id !== undefined) return { offers: idOffers(stem), typed: id };
  const [, , inside] = new RegExp(`${ASKED.source}\\(([^()]*)$`).exec(line) ?? [];
  if (inside === undefined) return null;
  const { grammar, sheetWords } = guideAt(cursor).locale;
  const typed = (/[^,]*$/.exec(inside)?.[0] ?? '').trimStart();
  const isMarks = (words: string) => grammar.patterns.marks.test(words.trim());
  const hasMarks = inside.split(',').slice(0, -1).some(isMarks);
  const marks = hasMarks ? [] : MARKS.map(sheetWords.marks).filter(isMarks);
  const texts = [...marks, ...grammar.attributes.map(({ example }) => example)];
  const offers = texts.map((text): Offer => ({ text, kind: 'value' }));
  return { offers: [...offers, ...sectionOffers(cursor)], typed };
}

/** Links to the headings of the guide's own text. */
function sectionOffers(cursor: Cursor): Offer[] {
  const card = cardAt(cursor);
  if (card === null) return [];
  const headings = textHeadings(cursor.site.guides.guide(card.source).children);
  return headings.flatMap((heading): Offer[] => {
    const id = heading.data?.id ?? '';
    const text = plainText(heading);
    // Square brackets would end the link's text.
    return /[[\]\\]/.test(text) ? [] : [{ text: `[${text}](#${id})`, kind: 'anchor' }];
  });
}

/** Most questions have so many. */
const MARKS = [1, 2, 3, 4, 5, 6];

const MOST_WORDS = 5;

/** From the question's first words; what stands in brackets is no part of it. */
function idOffers(stem: string): Offer[] {
  const asked = stem.replaceAll(/\([^()]*\)/g, ' ');
  // An id has letters from a to z alone.
  const words = slugFrom(asked.normalize('NFD').replaceAll(/\p{M}/gu, '')).split('-');
  const id = words
    .slice(0, MOST_WORDS)
    .join('-')
    .replaceAll(/[^a-z0-9-]/g, '');
  return id === '' ? [] : [{ text: `#${id}`, kind: 'anchor' }];
}
