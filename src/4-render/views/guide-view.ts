import {
  answerKeyAddress,
  answersAddress,
  guideAddress,
  worksheetAddress,
} from '../../guide/addresses.ts';
import { seesAnswers } from '../../guide/audience.ts';
import type { GuideCard, GuideFace } from '../../guide/card.ts';
import type { Guide, GuideKind } from '../../guide/guide.ts';
import type { SheetFile } from '../../guide/output.ts';
import { footnotesWithoutAnswers } from '../../guide/references-shown.ts';
import type { CourseLink } from '../../guide/settings.ts';
import type { Course } from '../../guide/site.ts';
import type { Title } from '../../guide/title.ts';
import { hasExercises } from '../../guide/worksheet.ts';
import { localeFor } from '../../locale/locales.ts';
import { connectionsOf, relatedTo, type TermLink } from '../connections/connections.ts';
import type { ProsePlaces, ProseScope } from '../prose-scope.ts';
import { termTargets, withTermLinks } from '../prose-terms.ts';
import { prosePlaces } from '../resolve-scope.ts';
import { withSectionChecks } from '../section-checks.ts';
import type { SiteContext } from '../site-context.ts';
import { type Actions, actionsOf, type Stretch, stretchesOf } from './actions.ts';
import { type ContentsEntry, contentsOf, listedContents } from './contents.ts';
import { exercisesViews, type PartView } from './exercises-view.ts';
import { type CoursePlace, coursePlace, guideLink, type Link } from './links.ts';
import { tagLinks } from './tags.ts';

/** What a guide's page tells of the rest of the site. */
export interface GuideAround {
  course: CoursePlace | null;
  /** Whether its answers are on it. */
  withAnswers: boolean;
  places: ProsePlaces;
  sheets: readonly SheetFile[];
  /** Notes, practice, past papers of the course. */
  courseLinks: CourseLink[];
  related: Link[];
  /** The guides that name it as related and that it does not name itself. */
  relatedBack: Link[];
  /** Of a term: the guides in whose text it stands, without those that stand under related. */
  mentionedIn: Link[];
  /** The terms of its course that its text mentions. */
  terms: TermLink[];
  /** To the pages of its tags. */
  tags: Link[];
  /** Question pages only: the index of all questions of the same subject and level. */
  questions: { address: string; digest: string } | null;
  previous: Link | null;
  next: Link | null;
}

export interface GuideView
  extends Omit<GuideAround, 'withAnswers' | 'places' | 'terms' | 'questions'> {
  kind: GuideKind;
  title: Title;
  aliases: Title[];
  draft: boolean;
  subject: string;
  level: string;
  /** Empty where it has none. */
  unit: Title;
  prose: ProseScope;
  parts: PartView[];
  /** Empty on a short page. */
  contents: readonly ContentsEntry[];
  actions: Actions;
  /** Topics only: empty on other pages, and on short ones. */
  stretches: { stretch: Stretch; anchor: string }[];
  /** Chooses the encouraging line: any whole number, the same on every build. */
  turn: number;
  worksheet: string | null;
  answerKey: string | null;
  /** Question pages only: every other question of the same subject and level. */
  relatedQuestions: Link[];
  /** The index of those questions; null on other pages. */
  questionIndex: string | null;
}

/** @param place Of the guide in its course. */
export function guideAround(
  context: SiteContext,
  course: Course<GuideCard>,
  guide: GuideFace,
  place: number,
): GuideAround {
  const isQuestion = guide.kind === 'question';
  const group = isQuestion
    ? context.questions.get(answersAddress(guide.subject, guide.level))
    : undefined;
  const connections = connectionsOf(context, course);
  const related = relatedTo(context, guide);
  const namedBy = connections.namedBy.get(guide) ?? [];
  const near = new Set([...related, ...namedBy]);
  return {
    course: coursePlace(context.site, course),
    withAnswers: seesAnswers(context.audience, course),
    places: prosePlaces(context, guide),
    sheets: context.options.sheets?.get(guide.source) ?? [],
    courseLinks: course.links,
    related: related.map(guideLink),
    relatedBack: namedBy.filter((other) => !related.includes(other)).map(guideLink),
    mentionedIn: (connections.mentionedIn.get(guide) ?? [])
      .filter((other) => !near.has(other))
      .map(guideLink),
    terms: connections.links.get(guide) ?? [],
    tags: tagLinks(context, guide),
    questions: group === undefined ? null : { address: group.address, digest: group.digest },
    previous: neighbour(course.guides[place - 1]),
    next: neighbour(course.guides[place + 1]),
  };
}

/** @param questionsOf The links of an index of questions, by its address. */
export function guideView(
  around: GuideAround,
  guide: Guide,
  questionsOf: (address: string) => readonly Link[],
): GuideView {
  const { withAnswers, places, terms, questions, ...shared } = around;
  const locale = localeFor(guide.language);
  const exercises = exercisesViews(guide, locale.grammar, withAnswers);
  const unlinked = guide.children.flatMap((part): PartView[] => {
    if (part.type !== 'exercises') return [part];
    const view = exercises.get(part);
    return view === undefined ? [] : [view];
  });
  const checked = withSectionChecks(unlinked, guide, locale.pageWords);
  const parts = withTermLinks(checked.parts, guide, terms);
  const contents = contentsOf(parts, locale);
  const printable = hasExercises(guide);
  const own = guideAddress(guide);
  return {
    ...shared,
    kind: guide.kind,
    title: guide.title,
    aliases: guide.aliases,
    draft: guide.draft,
    subject: guide.subject,
    level: guide.level,
    unit: guide.unit,
    prose: {
      ...places,
      links: [...places.links, ...termTargets(terms), ...checked.links],
      footnotes: withAnswers ? guide.footnotes : footnotesWithoutAnswers(guide),
    },
    parts,
    contents: listedContents(contents),
    actions: actionsOf(guide, parts, contents),
    stretches: guide.kind === 'topic' ? stretchesOf(parts, contents) : [],
    turn: turnOf(guide.source),
    worksheet: printable ? worksheetAddress(guide) : null,
    answerKey: printable && withAnswers ? answerKeyAddress(guide) : null,
    relatedQuestions:
      questions === null
        ? []
        : questionsOf(questions.address).filter(({ address }) => address !== own),
    questionIndex: questions?.address ?? null,
  };
}

function neighbour(guide: GuideFace | undefined): Link | null {
  return guide === undefined ? null : guideLink(guide);
}

function turnOf(source: string): number {
  let sum = 0;
  for (const character of source) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65521;
  return sum;
}
