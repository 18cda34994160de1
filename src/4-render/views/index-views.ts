import {
  answerKeyAddress,
  answersAddress,
  courseAddress,
  glossaryAddress,
  guideAddress,
  worksheetAddress,
} from '../../guide/addresses.ts';
import { seesAnswers } from '../../guide/audience.ts';
import type { Guide, GuideKind } from '../../guide/guide.ts';
import type { SheetFile } from '../../guide/output.ts';
import type { Block } from '../../guide/prose.ts';
import type { CourseLink } from '../../guide/settings.ts';
import type { Course } from '../../guide/site.ts';
import { NO_TITLE, type Title } from '../../guide/title.ts';
import { exercisesOf, hasExercises, questionsOf } from '../../guide/worksheet.ts';
import type { ProseScope } from '../prose-scope.ts';
import { proseScope } from '../resolve-scope.ts';
import { courseOf, type SiteContext } from '../site-context.ts';
import type { GlossaryLetter } from './glossary.ts';
import { type CoursePlace, coursePlace, guideLink, type Link } from './links.ts';

export interface HomeView {
  title: Title;
  tagline: string;
  courses: CourseSummary[];
  questionIndexes: QuestionIndex[];
}
export interface CourseSummary extends Link {
  subject: string;
  level: string;
  description: string;
  guides: number;
  questions: number;
}
export interface QuestionIndex {
  subject: string;
  level: string;
  address: string;
  count: number;
}

export interface CourseView extends CourseSummary {
  /** Those without a unit come last, under no title. */
  units: { title: Title; slug: string; guides: GuideSummary[]; packets: SheetFile[] }[];
  glossary: string | null;
  questionIndexes: QuestionIndex[];
  links: CourseLink[];
}
export interface GuideSummary extends Link {
  kind: GuideKind;
  draft: boolean;
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
    questionIndexes: questionIndexes(courses.flatMap(({ guides }) => guides)),
  };
}

export function courseView(context: SiteContext, course: Course, hasGlossary: boolean): CourseView {
  const summaries = (guides: Guide[]) => guides.map((guide) => guideSummary(context, guide));
  const packets = context.options.packets?.get(course.slug) ?? [];
  const units = course.units.map(({ title, slug, guides }) => ({
    title,
    slug,
    guides: summaries(guides),
    packets: packets.filter(({ unit }) => unit === slug),
  }));
  if (course.unsorted.length > 0) {
    const guides = summaries(course.unsorted);
    units.push({
      title: NO_TITLE,
      slug: '',
      guides,
      packets: packets.filter(({ unit }) => unit === ''),
    });
  }
  return {
    ...courseSummary(course),
    units,
    glossary: hasGlossary ? glossaryAddress(course) : null,
    questionIndexes: questionIndexes(course.guides),
    links: course.links,
  };
}

/** Question guides grouped by the address of their index, in the order in which they are met. */
export function questionGroups(guides: Guide[]): Map<string, Guide[]> {
  const groups = new Map<string, Guide[]>();
  for (const guide of guides.filter(({ kind }) => kind === 'question')) {
    const address = answersAddress(guide.subject, guide.level);
    groups.set(address, [...(groups.get(address) ?? []), guide]);
  }
  return groups;
}

export function answersIndexView(context: SiteContext, guides: Guide[]): AnswersIndexView {
  const [first] = guides;
  return {
    subject: first?.subject ?? '',
    level: first?.level ?? '',
    questions: guides.map((guide) => ({
      ...guideLink(guide),
      course: coursePlace(context.site, courseOf(context, guide)),
      draft: guide.draft,
      directAnswer: guide.children.find((part) => part.type === 'directAnswer')?.children ?? [],
      prose: proseScope(context, guide),
    })),
  };
}

function questionIndexes(guides: Guide[]): QuestionIndex[] {
  return [...questionGroups(guides)].map(([address, group]) => ({
    subject: group[0]?.subject ?? '',
    level: group[0]?.level ?? '',
    address,
    count: group.length,
  }));
}

function courseSummary(course: Course): CourseSummary {
  const exercises = course.guides.flatMap(exercisesOf);
  return {
    title: course.title,
    address: courseAddress(course),
    subject: course.subject,
    level: course.level,
    description: course.description,
    guides: course.guides.length,
    questions: exercises.flatMap(questionsOf).length,
  };
}

function guideSummary(context: SiteContext, guide: Guide): GuideSummary {
  const open = seesAnswers(context.audience, courseOf(context, guide));
  return {
    title: guide.title,
    address: guideAddress(guide),
    kind: guide.kind,
    draft: guide.draft,
    worksheet: hasExercises(guide) ? worksheetAddress(guide) : null,
    answerKey: hasExercises(guide) && open ? answerKeyAddress(guide) : null,
    sheets: context.options.sheets?.get(guide.source) ?? [],
  };
}
