import type { Guide } from '../guide/guide.ts';
import { pageData } from './known/data/page-data.ts';
import type { Arounds, Page, PageKind, PagePlan, Pages, PageViews, PlanOf } from './page.ts';
import { guideView } from './views/guide-view.ts';
import type { Link } from './views/links.ts';
import { answerKeyView, worksheetView } from './views/sheet-views.ts';
import { unitView } from './views/unit-view.ts';

/** What turns plans into pages. */
export interface Sources {
  /** The whole guide of a source. */
  guide: (source: string) => Guide;
  /** The links of an index of questions, by its address. */
  questions: (address: string) => readonly Link[];
}

type Views = {
  [K in PageKind]: (around: Arounds[K], source: string, sources: Sources) => PageViews[K];
};

const guidePage: Views['termGuide'] = (around, source, { guide, questions }) =>
  guideView(around, guide(source), questions);
const asPlanned = <View>(view: View): View => view;

const VIEWS: Views = {
  home: asPlanned,
  course: asPlanned,
  unit: unitView,
  termGuide: guidePage,
  questionPage: guidePage,
  topicGuide: guidePage,
  worksheet: (around, source, { guide }) => worksheetView(around, guide(source)),
  answerKey: (around, source, { guide }) => answerKeyView(around, guide(source)),
  glossary: asPlanned,
  siteGlossary: asPlanned,
  tag: asPlanned,
  tagList: asPlanned,
  answersIndex: asPlanned,
  printList: asPlanned,
  notFound: asPlanned,
  moved: asPlanned,
};

/** Whole pages, each with its guide's tree. */
export function pagesFrom(plans: readonly PagePlan[], sources: Sources): Pages {
  const pages: Pages = {
    home: [],
    course: [],
    unit: [],
    termGuide: [],
    questionPage: [],
    topicGuide: [],
    worksheet: [],
    answerKey: [],
    glossary: [],
    siteGlossary: [],
    tag: [],
    tagList: [],
    answersIndex: [],
    printList: [],
    notFound: [],
    moved: [],
  };
  for (const plan of plans) add(pages, plan as PlanOf<PageKind>, sources);
  return pages;
}

function add<K extends PageKind>(pages: Pages, plan: PlanOf<K>, sources: Sources): void {
  const { kind, frame, around, source } = plan;
  const view = VIEWS[kind](around, source, sources);
  const page: Page<K> = { kind, frame, view, data: pageData(kind, frame, view) };
  pages[kind].push(page);
}
