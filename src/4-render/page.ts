/** What a template gets: one page, complete. */
import type { SiteSettings } from '../guide/settings.ts';
import type { Title } from '../guide/title.ts';
import type { Locale } from '../locale/locale.ts';
import type { Href } from './links.ts';
import type { GuideView } from './views/guide-view.ts';
import type {
  AnswersIndexView,
  CourseView,
  GlossaryView,
  HomeView,
  PrintListView,
} from './views/index-views.ts';
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

/** A link within the site. */
export interface Link {
  title: Title;
  /** From the site's root. */
  address: string;
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
  locale: Locale;
  /** Of the page's content; `locale` is the nearest language whose words are known. */
  language: string;
  direction: 'ltr' | 'rtl';
  settings: SiteSettings;
  breadcrumbs: Link[];
  /** Addresses of the site's own files. */
  files: SiteFiles;
  /** Address of the list of all that can be printed; null but in the teacher's edition. */
  printList: string | null;
  href: Href;
}

export interface SiteFiles {
  style: string;
  icon: string;
  /** Runs before anything is drawn. */
  earlyScript: string;
  script: string;
}

/** A class, so that Eleventy neither merges nor copies what lies in it. */
export class Page<K extends PageKind = PageKind> {
  readonly kind: K;
  readonly frame: Frame;
  readonly view: PageViews[K];

  constructor(kind: K, frame: Frame, view: PageViews[K]) {
    this.kind = kind;
    this.frame = frame;
    this.view = view;
  }
}

/** All pages of a site by their kind, in the order in which they are made. */
export type Pages = { [K in PageKind]: Page<K>[] };
