/** What a template gets: one page, complete. Plain data: it can be kept by its hash, and cross to another process. */
import type { SiteSettings } from '../guide/settings.ts';
import type { SiteFiles } from './dress.ts';
import type { GuideView } from './views/guide-view.ts';
import type {
  AnswersIndexView,
  CourseView,
  GlossaryView,
  HomeView,
  PrintListView,
} from './views/index-views.ts';
import type { Link } from './views/links.ts';
import type { AnswerKeyView, WorksheetView } from './views/sheet-views.ts';

/** What each kind of page shows. */
export interface PageViews {
  home: HomeView;
  course: CourseView;
  termGuide: GuideView;
  questionPage: GuideView;
  topicGuide: GuideView;
  worksheet: WorksheetView;
  answerKey: AnswerKeyView;
  glossary: GlossaryView;
  answersIndex: AnswersIndexView;
  printList: PrintListView;
  notFound: NotFoundView;
}
export type PageKind = keyof PageViews;

export interface NotFoundView {
  courses: Link[];
}

/** What every page has, whatever it shows. */
export interface Frame {
  address: string;
  /** The whole title, unique on the site. */
  title: string;
  /** Empty where none is given. */
  description: string;
  /** Full address; null where the site's own is not known. */
  canonical: string | null;
  indexed: boolean;
  /** Of the page's content; BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  settings: SiteSettings;
  breadcrumbs: Link[];
  /** Addresses of the site's own files. */
  files: SiteFiles;
  /** Address of the list of all that can be printed; null but in the teacher's edition. */
  printList: string | null;
  /** What links start with on a page that answers at any address; null: they are relative to `address`. */
  base: string | null;
}

export interface Page<K extends PageKind = PageKind> {
  kind: K;
  frame: Frame;
  view: PageViews[K];
}

/** All pages of a site by their kind, in the order in which they are made. */
export type Pages = { [K in PageKind]: Page<K>[] };
