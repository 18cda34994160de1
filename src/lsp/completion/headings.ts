import type { GuideKind } from '../../guide/guide.ts';
import { SECTION_TYPES } from '../../guide/kinds/kinds.ts';
import type { Grammar } from '../../locale/grammar.ts';
import type { Locale } from '../../locale/locale.ts';
import { localeFor } from '../../locale/locales.ts';
import { type Cursor, cardAt, lineBefore } from '../cursor.ts';
import { linesOf } from '../place.ts';
import { frontmatterLines } from '../settings-place.ts';
import type { Offer, Offered } from './item.ts';

/** Names of sections after `##`, of what may stand below a question after `####`. */
export function headingOffers(cursor: Cursor): Offered | null {
  if (!/\.md$/i.test(cursor.path)) return null;
  const [, signs = '', typed = ''] = /^(##|####) ([^#]*)$/.exec(lineBefore(cursor)) ?? [];
  if (signs === '') return null;
  const { locale, kind } = guideAt(cursor);
  const words = signs === '##' ? sectionsOf(kind, locale.grammar) : belowQuestions(locale.grammar);
  return { offers: words.map(({ name }): Offer => ({ text: name, kind: 'section' })), typed };
}

/** Of what cannot be read as a guide just now, what its lines say. */
export function guideAt(cursor: Cursor): { locale: Locale; kind: GuideKind } {
  const card = cardAt(cursor);
  const language = card?.language ?? cursor.site.site.settings.language;
  return { locale: localeFor(language), kind: card?.kind ?? kindIn(cursor.text) };
}

function kindIn(text: string): GuideKind {
  const lines = linesOf(text);
  const region = frontmatterLines(lines);
  const found = lines
    .slice(region?.start ?? 0, region?.end ?? 0)
    .map((line) => /^kind: *(question|topic)\b/.exec(line)?.[1])
    .find((kind) => kind !== undefined);
  if (found === 'question' || found === 'topic') return found;
  return 'term';
}

function sectionsOf(kind: GuideKind, { parts, sections }: Grammar) {
  const own = {
    term: [parts.definition, parts.facts, parts.keyTerms],
    question: [parts.summary, parts.facts, parts.keyTerms],
    topic: [parts.keyTerms, parts.facts],
  } as const satisfies Record<GuideKind, unknown>;
  return [...own[kind], ...SECTION_TYPES.map((type) => sections[type])];
}

function belowQuestions({ answerParts, helpParts }: Grammar) {
  return [...Object.values(answerParts), ...Object.values(helpParts)];
}
