/**
 * Parts of the three settings schemas. The `error` of a schema is what was expected, as a message
 * says it after "expected"; text has none, because quotes are the cure there.
 */
import * as z from 'zod';
import { type AuthoredSpace, TIERS } from '../../guide/questions.ts';
import { EDITIONS, TINTS } from '../../guide/settings.ts';
import { en } from '../../locale/en/locale.ts';
import { languageTag } from '../../locale/language-tag.ts';
import { roomBounds, roomFrom } from '../../locale/room-forms.ts';
import { listed } from '../../messages/nearest.ts';

export const text = z.string();
export const texts = z.array(text, { error: 'a list such as `[one, two]`' });

export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: listed(words) });
}

const DAY = 'a day such as `2026-03-31`';

export const trueOrFalse = z.boolean({ error: '`true` or `false`' });

/** A day that there is; it needs no quotes. */
export const day = z.iso.date({ error: DAY });

export const answersMode = oneOf(['open', 'separate']);

/** As after a question, in English; at most what a page of A4 holds. */
const room = z
  .string()
  .refine((written) => roomWithin(written) !== null, {
    error: '`10 lines` (1 to 60), `box 6 cm` (1 to 25 cm), `working 5 cm` or `squared 6 cm`',
  })
  .transform(roomWithin);

function roomWithin(written: string): AuthoredSpace | null {
  const space = roomFrom(written, en.grammar);
  return space === null || roomBounds(space) !== null ? null : space;
}

const MATCH_TERMS = { error: 'a whole number from 4 to 26, or `false`' };

const SPACE = { error: 'a number from 0.25 to 3, or `none`' };

const PAGES = { error: 'a whole number from 1 to 50' };

const VERSIONS = { error: 'a whole number from 1 to 26' };

/** For one line at the head of a sheet, in large print as well. */
const ofLength = (most: number) =>
  text.max(most, { error: `at most ${most} characters` }).exactOptional();

/** `worksheet:` in all three files; only what is given. */
export const worksheet = z.strictObject(
  {
    editions: z
      .preprocess(
        asList,
        z.array(oneOf(EDITIONS)).min(1, { error: `a list of ${listed(EDITIONS)}` }),
      )
      .exactOptional(),
    versions: z.int(VERSIONS).min(1, VERSIONS).max(26, VERSIONS).exactOptional(),
    qr: trueOrFalse.exactOptional(),
    room: room.exactOptional(),
    space: z
      .union([z.literal('none'), z.number(SPACE).min(0.25, SPACE).max(3, SPACE)], SPACE)
      .exactOptional(),
    pages: z.int(PAGES).min(1, PAGES).max(50, PAGES).exactOptional(),
    tiers: z
      .preprocess(asList, z.array(oneOf(TIERS), { error: `a list of ${listed(TIERS)}` }))
      .transform((tiers) => [...new Set(tiers)])
      .exactOptional(),
    tint: oneOf(TINTS).exactOptional(),
    publisher: ofLength(60),
    logo: text.exactOptional(),
    teacher: ofLength(40),
    date: ofLength(30),
    due: ofLength(30),
    'match-terms': z
      .union(
        [z.literal(false), z.int(MATCH_TERMS).min(4, MATCH_TERMS).max(26, MATCH_TERMS)],
        MATCH_TERMS,
      )
      .exactOptional(),
    instructions: trueOrFalse.exactOptional(),
    headings: trueOrFalse.exactOptional(),
  },
  { error: 'keys such as `editions` and `versions` under it' },
);

/** A BCP 47 tag of a language that is known; comes out in its canonical form. */
export const language = z
  .string()
  .refine((tag) => languageTag(tag) !== null, {
    error: 'a language tag such as `en`, `en-GB` or `pt-BR`',
  })
  .transform((tag) => languageTag(tag) ?? tag);

const VOCABULARY = {
  error: 'one language or two, such as `fr` or `[fr, en]`: of the terms, then of the meanings',
};

export const vocabulary = z.preprocess(
  asList,
  z.array(language, VOCABULARY).min(1, VOCABULARY).max(2, VOCABULARY),
);

/** An absolute address with one of these schemes. */
export function address(schemes: readonly string[], example: string) {
  return z.string().refine((written) => hasScheme(written, schemes), {
    error: `an address such as \`${example}\``,
  });
}

function hasScheme(written: string, schemes: readonly string[]): boolean {
  if (/\s/.test(written) || !URL.canParse(written)) return false;
  const { protocol, hostname } = new URL(written);
  return schemes.includes(protocol) && (protocol === 'mailto:' || hostname !== '');
}

/** One value where a list is meant is a list of one. */
export function asList(value: unknown): unknown {
  return typeof value === 'string' ? [value] : value;
}
