/** What a template gets: one page, complete. Plain data: it can be kept by its hash, and cross to another process. */
import type { Accent } from '../guide/accents.ts';
import type { SiteSettings } from '../guide/settings.ts';
import type { Alternate } from './known/alternate.ts';
import type { SiteFiles } from './site-files.ts';
import type { GuideAround, GuideView } from './views/guide-view.ts';
import type {
  AnswersIndexView,
  CourseView,
  GlossaryView,
  HomeView,
  PrintListView,
} from './views/index-views.ts';
import type { Link } from './views/links.ts';
import type { AnswerKeyView, SheetAround, WorksheetView } from './views/sheet-views.ts';
import type { SiteGlossaryView } from './views/site-glossary.ts';
import type { TagListView, TagView } from './views/tags.ts';
import type { UnitAround, UnitView } from './views/unit-view.ts';

/** What each kind of page shows. */
export interface PageViews {
  home: HomeView;
  course: CourseView;
  unit: UnitView;
  termGuide: GuideView;
  questionPage: GuideView;
  topicGuide: GuideView;
  worksheet: WorksheetView;
  answerKey: AnswerKeyView;
  glossary: GlossaryView;
  siteGlossary: SiteGlossaryView;
  tag: TagView;
  tagList: TagListView;
  answersIndex: AnswersIndexView;
  printList: PrintListView;
  notFound: NotFoundView;
  moved: MovedView;
}
export type PageKind = keyof PageViews;

/** What decides a page beside its frame and its guide: for pages of no single guide, all they show. */
export interface Arounds extends Omit<PageViews, OfAGuide> {
  termGuide: GuideAround;
  questionPage: GuideAround;
  topicGuide: GuideAround;
  worksheet: SheetAround;
  answerKey: SheetAround;
  unit: UnitAround;
}
type OfAGuide = 'termGuide' | 'questionPage' | 'topicGuide' | 'worksheet' | 'answerKey' | 'unit';

/** A page before its guide's tree is read. Plain data. */
export interface PlanOf<K extends PageKind> {
  kind: K;
  frame: Frame;
  /** Its guide's; empty for a page of no single guide. */
  source: string;
  around: Arounds[K];
}
export type PagePlan = { [K in PageKind]: PlanOf<K> }[PageKind];

export interface NotFoundView {
  courses: Link[];
  /** Address of the file that names all pages that may be meant. */
  pages: string;
}

/** At an address that a guide had before. */
export interface MovedView {
  to: Link;
}

/** What every page has, whatever it shows. */
export interface Frame {
  address: string;
  /** The whole title, unique on the site. */
  title: string;
  /** What the page is called beside others of the site. */
  name: string;
  /** Never empty. */
  description: string;
  /** Full address; null where the site's own is not known, and of pages that nobody should find by a search. */
  canonical: string | null;
  /** For where a link to it is shared: its full address, and all that is written in it. null: there is none. */
  picture: { url: string; text: string } | null;
  /** Where its content has moved to; null on every other page. */
  movedTo: string | null;
  alternates: Alternate[];
  indexed: boolean;
  /** Of the page's content; BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Of its course; of the site on a page of none. */
  accent: Accent;
  settings: SiteSettings;
  breadcrumbs: Link[];
  /** The whole way to the page from the home page, which breadcrumbs shorten where the head says the rest. */
  way: Link[];
  /** Days, `2026-03-31`; empty where they are not told, and on pages of no guide. */
  published: string;
  updated: string;
  /** Addresses of the site's own files. */
  files: SiteFiles;
  /** Address of the list of all courses' terms; null where there is none. */
  siteGlossary: string | null;
  /** Whether there is enough on the site to be searched. */
  hasSearch: boolean;
  /** Address of the list of all that can be printed; null but in the teacher's edition. */
  printList: string | null;
  /** Address of the script that keeps visited courses; null where none does. */
  worker: string | null;
  /** What links start with on a page that answers at any address; null: they are relative to `address`. */
  base: string | null;
}

export interface Page<K extends PageKind = PageKind> {
  kind: K;
  frame: Frame;
  view: PageViews[K];
  /** What it tells machines of itself: JSON-LD for a `script` element; empty where it tells nothing. */
  data: string;
}

/** Pages by their kind, in the order in which they are made. */
export type Pages = { [K in PageKind]: Page<K>[] };
