import {
  answerKeyAddress,
  answersAddress,
  guideAddress,
  worksheetAddress,
} from '../../guide/addresses.ts';
import { seesAnswers } from '../../guide/audience.ts';
import type { Guide, GuideKind } from '../../guide/guide.ts';
import type { SheetFile } from '../../guide/output.ts';
import { resolveRelated } from '../../guide/references.ts';
import type { CourseLink } from '../../guide/settings.ts';
import type { Course } from '../../guide/site.ts';
import type { Title } from '../../guide/title.ts';
import { hasExercises } from '../../guide/worksheet.ts';
import { localeFor } from '../../locale/locales.ts';
import type { ProseScope } from '../prose-scope.ts';
import { proseScope } from '../resolve-scope.ts';
import { courseOf, type SiteContext } from '../site-context.ts';
import { type ContentsEntry, contentsOf } from './contents.ts';
import { exercisesViews, type PartView } from './exercises-view.ts';
import { type CoursePlace, coursePlace, guideLink, type Link } from './links.ts';

export interface GuideView {
  kind: GuideKind;
  title: Title;
  aliases: Title[];
  draft: boolean;
  subject: string;
  level: string;
  /** Empty where it has none. */
  unit: Title;
  course: CoursePlace | null;
  prose: ProseScope;
  parts: PartView[];
  /** Empty on a short page. */
  contents: ContentsEntry[];
  /** Chooses the encouraging line: any whole number, the same on every build. */
  turn: number;
  worksheet: string | null;
  answerKey: string | null;
  sheets: readonly SheetFile[];
  /** Notes, practice, past papers of the course. */
  courseLinks: CourseLink[];
  related: Link[];
  /** Question pages only: every other question of the same subject and level. */
  relatedQuestions: Link[];
  /** The index of those questions; null on other pages. */
  questionIndex: string | null;
  previous: Link | null;
  next: Link | null;
}

export function guideView(context: SiteContext, guide: Guide): GuideView {
  const course = courseOf(context, guide);
  const locale = localeFor(guide.language);
  const open = seesAnswers(context.audience, course);
  const exercises = exercisesViews(guide, locale, open);
  const parts = guide.children.flatMap((part): PartView[] => {
    if (part.type !== 'exercises') return [part];
    const view = exercises.get(part);
    return view === undefined ? [] : [view];
  });
  const place = course.guides.indexOf(guide);
  const isQuestion = guide.kind === 'question';
  const printable = hasExercises(guide);
  return {
    kind: guide.kind,
    title: guide.title,
    aliases: guide.aliases,
    draft: guide.draft,
    subject: guide.subject,
    level: guide.level,
    unit: guide.unit,
    course: coursePlace(context.site, course),
    prose: proseScope(context, guide),
    parts,
    contents: contentsOf(parts, locale),
    turn: turnOf(guide.source),
    worksheet: printable ? worksheetAddress(guide) : null,
    answerKey: printable && open ? answerKeyAddress(guide) : null,
    sheets: context.options.sheets?.get(guide.source) ?? [],
    courseLinks: course.links,
    related: guide.related.flatMap((name) => {
      const found = resolveRelated(context.site, guide, name);
      return found === null ? [] : [guideLink(found)];
    }),
    relatedQuestions: isQuestion
      ? questionsLike(context, guide)
          .filter((other) => other !== guide)
          .map(guideLink)
      : [],
    questionIndex: isQuestion ? answersAddress(guide.subject, guide.level) : null,
    previous: neighbour(course, place - 1),
    next: neighbour(course, place + 1),
  };
}

/** Every question guide whose index page is the same as this guide's, itself included. */
function questionsLike({ site }: SiteContext, guide: Guide): Guide[] {
  const index = answersAddress(guide.subject, guide.level);
  return site.courses
    .flatMap(({ guides }) => guides)
    .filter(
      ({ kind, subject, level }) => kind === 'question' && answersAddress(subject, level) === index,
    );
}

function neighbour(course: Course, place: number): Link | null {
  const guide = course.guides[place];
  return guide === undefined ? null : { title: guide.title, address: guideAddress(guide) };
}

function turnOf(source: string): number {
  let sum = 0;
  for (const character of source) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65521;
  return sum;
}
