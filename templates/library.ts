/**
 * Foolscap for a site's own templates: what they are given, and the shipped components to wrap or to use. Inside a
 * site's own component, the one of the same name is the shipped one; anywhere else it is the site's where it has one.
 *
 * @example
 * // templates/components/site-footer.tsx
 * import { SiteFooter } from '@foolscap-guides/foolscap/templates';
 * export default () => (
 *   <>
 *     <p>Hill School, History</p>
 *     <SiteFooter />
 *   </>
 * );
 */
import type { ComponentName } from '../src/4-render/look/names.ts';
import type { PageKind } from '../src/4-render/page.ts';
import type { ComponentProps, PageBody } from './components/overridable.tsx';

export type * from '../src/4-render/page.ts';
export type * from '../src/4-render/views/exercises-view.ts';
export type * from '../src/4-render/views/guide-view.ts';
export type * from '../src/4-render/views/index-views.ts';
export type * from '../src/4-render/views/site-glossary.ts';
export type * from '../src/4-render/views/tags.ts';
export { Breadcrumbs } from './components/breadcrumbs.tsx';
export { CourseLinks } from './components/course-links.tsx';
export { Footer as SiteFooter } from './components/footer.tsx';
export { useFrame, usePageWords, useSheetWords } from './components/frame.tsx';
export { Actions } from './components/guide/actions.tsx';
export { Contents } from './components/guide/contents.tsx';
export { Encouragement } from './components/guide/encouragement.tsx';
export { ExercisesSection as Exercises } from './components/guide/exercises-section.tsx';
export {
  PreviousAndNext as Neighbours,
  Related,
  Sheets as PrintPanel,
  WhereNext,
} from './components/guide/guide-foot.tsx';
export { GuideHead } from './components/guide/guide-head.tsx';
export { GuidePage as GuideFrame } from './components/guide/guide-page.tsx';
export { GuideQuestion as Question } from './components/guide/guide-question.tsx';
export { GuideTags } from './components/guide/guide-tags.tsx';
export { MentionedIn } from './components/guide/mentioned-in.tsx';
export {
  DefinitionSection as Definition,
  DirectAnswer,
  FactsSection as Facts,
  KeyTermsSection as KeyTerms,
  Part,
  SummarySection as Summary,
} from './components/guide/parts.tsx';
export { QuestionPage } from './components/guide/question-page.tsx';
export { RelatedQuestions } from './components/guide/related-questions.tsx';
export { SectionBar } from './components/guide/section-bar.tsx';
export { ShowAnswers } from './components/guide/show-answers.tsx';
export { TermGuidePage } from './components/guide/term-guide-page.tsx';
export { TopicGuidePage } from './components/guide/topic-guide-page.tsx';
export { AnswersIndexPage } from './components/index/answers-index-page.tsx';
export { CourseCard } from './components/index/course-card.tsx';
export { CoursePage } from './components/index/course-page.tsx';
export { GlossaryPage } from './components/index/glossary-page.tsx';
export { GuideList } from './components/index/guide-list.tsx';
export { HomePage } from './components/index/home-page.tsx';
export { MovedPage } from './components/index/moved-page.tsx';
export { NotFoundPage } from './components/index/not-found-page.tsx';
export { PrintListPage } from './components/index/print-list-page.tsx';
export { QuestionIndexes } from './components/index/question-indexes.tsx';
export { SiteGlossaryPage } from './components/index/site-glossary-page.tsx';
export { TagListPage } from './components/index/tag-list-page.tsx';
export { TagPage } from './components/index/tag-page.tsx';
export { UnitPage } from './components/index/unit-page.tsx';
export { Layout } from './components/layout.tsx';
export { LinkList } from './components/link-list.tsx';
export { Preferences } from './components/preferences.tsx';
export { Inline, Notes, Prose } from './components/prose.tsx';
export { AnswerKeyPage } from './components/sheet/answer-key-page.tsx';
export { WorksheetPage } from './components/sheet/worksheet-page.tsx';
export { SheetFiles } from './components/sheet-files.tsx';
export { SiteHeader } from './components/site-header.tsx';
export { SiteSearch } from './components/site-search.tsx';
export { TitleText } from './components/title-text.tsx';

/** What the component of a name is given: `PropsOf<'guide-head'>`. */
export type PropsOf<N extends ComponentName> = ComponentProps[N];
/** What the page of a kind is given: `PropsOfPage<'termGuide'>`. */
export type PropsOfPage<K extends PageKind> = Parameters<PageBody<K>>[0];
