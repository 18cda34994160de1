import type { Accent } from '../../guide/accents.ts';
import {
  answerKeyAddress,
  courseAddress,
  glossaryAddress,
  SITE_GLOSSARY,
  TAG_LIST,
  unitAddress,
  worksheetAddress,
} from '../../guide/addresses.ts';
import { seesAnswers } from '../../guide/audience.ts';
import type { GuideFace, GuideListed } from '../../guide/card.ts';
import type { GuideKind } from '../../guide/guide.ts';
import type { SheetFile } from '../../guide/output.ts';
import type { PracticePlace } from '../../guide/practice.ts';
import type { Block } from '../../guide/prose.ts';
import type { CourseLink } from '../../guide/settings.ts';
import type { Course, Unit } from '../../guide/site.ts';
import { fromText } from '../../guide/text-of.ts';
import { NO_TITLE, type Title, titleFromText } from '../../guide/title.ts';
import type { ProseScope } from '../prose-scope.ts';
import { cardScope } from '../resolve-scope.ts';
import { courseOf, type SiteContext } from '../site-context.ts';
import type { GlossaryLetter } from './glossary.ts';
import { type CoursePlace, coursePlace, guideLink, type Link } from './links.ts';
import { type QuestionGroup, questionGroups } from './question-groups.ts';

export interface HomeView {
  title: Title;
  tagline: string;
  courses: CourseSummary[];
  questionIndexes: QuestionIndex[];
  /** Ways to what is listed of all courses: terms, tags. */
  lists: Link[];
}
export interface CourseSummary extends Link {
  subject: string;
  level: string;
  description: string;
  guides: number;
  questions: number;
  accent: Accent;
  units: Link[];
}
export interface QuestionIndex {
  subject: string;
  level: string;
  address: string;
  count: number;
  /** Some of them, in their order. */
  first: Link[];
}

export interface CourseView extends Omit<CourseSummary, 'units'> {
  /** Those without a unit come last, under no title. */
  units: CourseUnit[];
  glossary: string | null;
  questionIndexes: QuestionIndex[];
  links: CourseLink[];
}
export interface CourseUnit {
  title: Title;
  slug: string;
  /** Of its own page; null for guides without a unit. */
  address: string | null;
  /** Its page has more to learn than a list of its guides. */
  isOrganised: boolean;
  guides: GuideSummary[];
  questions: number;
  packets: SheetFile[];
}
export interface GuideSummary extends Link {
  kind: GuideKind;
  draft: boolean;
  /** Parts of questions not counted. */
  questions: number;
  /** null where there is nothing to practise. */
  practice: PracticePlace | null;
  worksheet: string | null;
  /** null where the guide has no exercises, or the answers are kept apart. */
  answerKey: string | null;
  sheets: readonly SheetFile[];
}

export interface GlossaryView {
  course: CoursePlace | null;
  letters: GlossaryLetter[];
}

export interface AnswersIndexView {
  subject: string;
  level: string;
  questions: AnsweredQuestion[];
}
export interface AnsweredQuestion extends Link {
  course: CoursePlace | null;
  draft: boolean;
  directAnswer: Block[];
  prose: ProseScope;
}

/** Every course with its units, guides and printed files. */
export interface PrintListView {
  courses: CourseView[];
}

export function printListView(context: SiteContext): PrintListView {
  return { courses: context.site.courses.map((course) => courseView(context, course, false)) };
}

export function homeView(context: SiteContext): HomeView {
  const { settings, courses } = context.site;
  return {
    title: settings.title,
    tagline: settings.tagline,
    courses: courses.map(courseSummary),
    questionIndexes: questionIndexes(context.questions.values()),
    lists: siteLists(context),
  };
}

function siteLists({ hasSiteGlossary, tags, words }: SiteContext): Link[] {
  const glossary = { title: titleFromText(words.glossary), address: SITE_GLOSSARY };
  const list = { title: titleFromText(words.tags), address: TAG_LIST };
  return [...(hasSiteGlossary ? [glossary] : []), ...(tags.size > 0 ? [list] : [])];
}

export function courseView(
  context: SiteContext,
  course: Course<GuideFace>,
  hasGlossary: boolean,
): CourseView {
  const summaries = (guides: GuideFace[]) => guides.map((guide) => guideSummary(context, guide));
  const packets = context.options.packets?.get(course.slug) ?? [];
  const unitOf = (
    { title, slug, guides }: Unit<GuideFace>,
    address: string | null,
  ): CourseUnit => ({
    ...{ title, slug, address },
    isOrganised: guides.some(({ isOrganised }) => isOrganised),
    guides: summaries(guides),
    questions: guides.reduce((sum, guide) => sum + guide.questions.whole, 0),
    packets: packets.filter(({ unit }) => unit === slug),
  });
  const units = course.units.map((unit) => unitOf(unit, unitAddress(course, unit)));
  if (course.unsorted.length > 0) {
    units.push(unitOf({ title: NO_TITLE, slug: '', guides: course.unsorted }, null));
  }
  return {
    ...courseSummary(course),
    units,
    glossary: hasGlossary ? glossaryAddress(course) : null,
    questionIndexes: questionIndexes(questionGroups(course.guides).values()),
    links: course.links,
  };
}

/** @param guides Those of the group, in its order. */
export function answersIndexView(
  context: SiteContext,
  guides: readonly GuideListed[],
): AnswersIndexView {
  const [first] = guides;
  return {
    subject: first?.subject ?? '',
    level: first?.level ?? '',
    questions: guides.map((guide) => ({
      ...guideLink(guide),
      course: coursePlace(context.site, courseOf(context, guide)),
      draft: guide.draft,
      directAnswer: fromText(guide.directAnswer),
      prose: cardScope(context, guide),
    })),
  };
}

/** Told by title, of each subject and level, where they are not the page's own matter. */
const FIRST_QUESTIONS = 6;

function questionIndexes(groups: Iterable<QuestionGroup>): QuestionIndex[] {
  return [...groups].map(({ address, guides, links }) => ({
    subject: guides[0]?.subject ?? '',
    level: guides[0]?.level ?? '',
    address,
    count: guides.length,
    first: links.slice(0, FIRST_QUESTIONS),
  }));
}

function courseSummary(course: Course<GuideFace>): CourseSummary {
  return {
    title: course.title,
    address: courseAddress(course),
    subject: course.subject,
    level: course.level,
    description: course.description,
    guides: course.guides.length,
    questions: course.guides.reduce((sum, guide) => sum + guide.questions.whole, 0),
    accent: course.accent,
    units: course.units.map((unit) => ({
      title: unit.title,
      address: unitAddress(course, unit),
    })),
  };
}

export function guideSummary(context: SiteContext, guide: GuideFace): GuideSummary {
  const open = seesAnswers(context.audience, courseOf(context, guide));
  const isPrinted = guide.questions.all > 0;
  return {
    ...guideLink(guide),
    kind: guide.kind,
    draft: guide.draft,
    questions: guide.questions.whole,
    practice: guide.practice,
    worksheet: isPrinted ? worksheetAddress(guide) : null,
    answerKey: isPrinted && open ? answerKeyAddress(guide) : null,
    sheets: context.options.sheets?.get(guide.source) ?? [],
  };
}
