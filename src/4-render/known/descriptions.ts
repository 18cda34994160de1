/** What search engines and previews of links say of a page: its author's words, or a sentence with what is counted on it. */
import type { GuideFace, GuideListed } from '../../guide/card.ts';
import type { Course, Unit } from '../../guide/site.ts';
import { localeFor } from '../../locale/locales.ts';
import type { Counted } from '../../locale/page-words.ts';
import type { SiteContext } from '../site-context.ts';
import type { GlossaryView } from '../views/index-views.ts';
import type { QuestionGroup } from '../views/question-groups.ts';
import type { SiteGlossaryView } from '../views/site-glossary.ts';

export function describeSite({ site, words }: SiteContext): string {
  const { settings, courses } = site;
  if (settings.tagline !== '') return settings.tagline;
  const title = settings.title.plain;
  const names = courses.map((course) => course.title.plain).filter((name) => name !== title);
  return words.describeSite(title, names, countedIn(courses.flatMap(({ guides }) => guides)));
}

export function describeCourse({ words }: SiteContext, course: Course<GuideFace>): string {
  const { title, subject, level, description, guides } = course;
  return description || words.describeCourse(title.plain, subject, level, countedIn(guides));
}

export function describeUnit(
  { words }: SiteContext,
  course: Course<GuideFace>,
  unit: Unit<GuideFace>,
): string {
  return words.describeUnit(unit.title.plain, course.title.plain, countedIn(unit.guides));
}

export function describeGuide(course: Course<GuideFace>, guide: GuideListed): string {
  if (guide.opening !== '') return shortened(guide.opening);
  return sentenceOn('describeGuide', course, guide);
}

export function describeWorksheet(course: Course<GuideFace>, guide: GuideFace): string {
  return sentenceOn('describeWorksheet', course, guide);
}

export function describeKey(course: Course<GuideFace>, guide: GuideFace): string {
  return sentenceOn('describeKey', course, guide);
}

export function describeGlossary(
  { words }: SiteContext,
  course: Course<GuideFace>,
  { letters }: GlossaryView,
): string {
  return words.describeGlossary(course.title.plain, countTerms(letters));
}

function countTerms(letters: readonly { entries: readonly object[] }[]): number {
  return letters.reduce((sum, { entries }) => sum + entries.length, 0);
}

export function describeSiteGlossary(
  { site, words }: SiteContext,
  { letters }: SiteGlossaryView,
): string {
  return words.describeGlossary(site.settings.title.plain, countTerms(letters));
}

export function describeAnswers({ words }: SiteContext, { guides }: QuestionGroup): string {
  const [first] = guides;
  return words.describeAnswers(first?.subject ?? '', first?.level ?? '', guides.length);
}

export function describePrintList({ site, words }: SiteContext): string {
  const guides = site.courses.flatMap((course) => course.guides);
  return words.describePrintList(site.settings.title.plain, countedIn(guides));
}

export function describeMoved(course: Course<GuideFace>, guide: GuideFace): string {
  return localeFor(guide.language).pageWords.describeMoved(guide.title.plain, nameOf(course));
}

/** In the guide's own language. */
function sentenceOn(
  kind: 'describeGuide' | 'describeWorksheet' | 'describeKey',
  course: Course<GuideFace>,
  guide: GuideFace,
): string {
  const { pageWords } = localeFor(guide.language);
  return pageWords[kind](guide.title.plain, nameOf(course), guide.questions.whole);
}

const nameOf = ({ isNamed, title }: Course<GuideFace>) => (isNamed ? title.plain : '');

function countedIn(guides: readonly GuideFace[]): Counted {
  const questions = guides.reduce((sum, guide) => sum + guide.questions.whole, 0);
  return { guides: guides.length, questions };
}

/** More than anybody shows. */
const LONGEST = 300;

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
