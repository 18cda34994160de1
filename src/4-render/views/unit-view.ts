import { glossaryAddress, unitAddress } from '../../guide/addresses.ts';
import type { GuideCard, GuideFace } from '../../guide/card.ts';
import { compareDates, type DateFound, type DateWords, firstDate } from '../../guide/dates.ts';
import { mapProse } from '../../guide/map-prose.ts';
import type { SheetFile } from '../../guide/output.ts';
import type { Block } from '../../guide/prose.ts';
import type { Course, Unit } from '../../guide/site.ts';
import { plainText } from '../../guide/text.ts';
import { fromText, type TextOf } from '../../guide/text-of.ts';
import type { Title } from '../../guide/title.ts';
import { allOf } from '../../guide/walk.ts';
import { localeFor } from '../../locale/locales.ts';
import type { ProseScope } from '../prose-scope.ts';
import { cardScope } from '../resolve-scope.ts';
import type { SiteContext } from '../site-context.ts';
import { firstSentence } from './first-sentence.ts';
import { hasGlossary } from './has-glossary.ts';
import { type GuideSummary, guideSummary } from './index-views.ts';
import { guideLink, type Link } from './links.ts';

/** A unit, with what there is to know in it on one sheet. */
export interface UnitView extends Omit<UnitAround, 'taught'> {
  /** Terms with the first sentence of their definitions. */
  terms: OrganiserTerm[];
  /** Facts that are told by a date, in order of time. */
  dates: OrganiserFact[];
  /** The others, guide by guide. */
  facts: { guide: Link; facts: OrganiserFact[] }[];
}

export interface OrganiserTerm {
  guide: Link;
  meaning: Block[];
  prose: ProseScope;
}

export interface OrganiserFact {
  guide: Link;
  fact: Block[];
  prose: ProseScope;
}

export interface UnitAround {
  title: Title;
  guides: GuideSummary[];
  /** Of all its guides. */
  questions: number;
  packets: readonly SheetFile[];
  glossary: string | null;
  previous: Link | null;
  next: Link | null;
  taught: Taught[];
}

/** What a guide gives to the organiser of its unit. */
interface Taught {
  guide: Link;
  language: string;
  /** null for a guide that explains no single term. */
  definition: TextOf<Block[]> | null;
  facts: TextOf<Block[][]>;
  prose: ProseScope;
}

export function unitAround(
  context: SiteContext,
  course: Course<GuideCard>,
  { slug }: Pick<Unit<GuideFace>, 'slug'>,
): UnitAround {
  const place = course.units.findIndex((one) => one.slug === slug);
  const unit = course.units[place];
  if (unit === undefined) throw new Error(`No unit \`${slug}\` in \`${course.slug}\``);
  const guides = unit.guides.map((guide) => guideSummary(context, guide));
  const beside = (other: Unit<GuideCard> | undefined): Link | null =>
    other === undefined ? null : { title: other.title, address: unitAddress(course, other) };
  return {
    title: unit.title,
    guides,
    questions: guides.reduce((sum, { questions }) => sum + questions, 0),
    packets: (context.options.packets?.get(course.slug) ?? []).filter(
      (packet) => packet.unit === unit.slug,
    ),
    glossary: hasGlossary(course) ? glossaryAddress(course) : null,
    previous: beside(course.units[place - 1]),
    next: beside(course.units[place + 1]),
    taught: unit.guides.map((guide) => ({
      guide: guideLink(guide),
      language: guide.language,
      definition: guide.kind === 'term' ? guide.definition : null,
      facts: guide.texts.facts,
      prose: cardScope(context, guide),
    })),
  };
}

/** What goes on both sides of a sheet, and more; of a unit with more, the facts without a date stay with their guides. */
const MOST_FACTS = 150;

export function unitView({ taught, ...around }: UnitAround): UnitView {
  const guides = taught.map(({ guide, language, facts, prose }) => {
    const { months, patterns } = localeFor(language).grammar;
    const words = { months, beforeYear: patterns.beforeYear };
    const all = fromText(facts).map((fact) => ({
      ...{ guide, prose },
      fact: withoutNotes(fact),
      date: dateOf(fact, words),
    }));
    return { guide, dated: all, undated: all.filter(({ date }) => date === null) };
  });
  const undated = guides.reduce((sum, guide) => sum + guide.undated.length, 0);
  return {
    ...around,
    terms: taught.flatMap(({ guide, language, definition, prose }) => {
      const said = definition === null ? [] : fromText(definition);
      if (said.length === 0) return [];
      return [{ guide, meaning: withoutNotes(firstSentence(said, language)), prose }];
    }),
    dates: guides
      .flatMap(({ dated }) => dated.flatMap(({ date, ...fact }) => (date ? [{ date, fact }] : [])))
      .sort((a, b) => compareDates(a.date, b.date))
      .map(({ fact }) => fact),
    facts: guides.flatMap(({ guide, undated: own }) =>
      own.length === 0 || undated > MOST_FACTS ? [] : [{ guide, facts: own }],
    ),
  };
}

/** Notes stay with their guide. */
function withoutNotes(fact: readonly Block[]): Block[] {
  return mapProse(fact, ({ type }) => (type === 'footnoteReference' ? [] : null));
}

/** So many characters into a fact, a date is what it begins with: "On 26 October 1962 …". */
const BEGINS = 24;

/** A date that is to be recalled in whole or in part, or that the fact begins with; in passing it tells nothing. */
function dateOf(fact: readonly Block[], dateWords: DateWords): DateFound | null {
  const text = plainText(fact);
  const isMarked = allOf(fact, 'strong').some(({ children }) => {
    const words = plainText(children);
    const hasMonth = words
      .toLowerCase()
      .split(' ')
      .some((word) => dateWords.months.includes(word));
    return hasMonth || firstDate(words, dateWords) !== null;
  });
  return firstDate(isMarked ? text : text.slice(0, BEGINS), dateWords);
}
