import { type ComponentChildren, createContext, type FunctionComponent, h } from 'preact';
import { useContext } from 'preact/hooks';
import type { ComponentName, OwnPage } from '../../src/4-render/look/names.ts';
import type { PageKind, PageViews } from '../../src/4-render/page.ts';
import type { ContentsEntry } from '../../src/4-render/views/contents.ts';
import type {
  AskedQuestion,
  ExercisesView,
  PartView,
} from '../../src/4-render/views/exercises-view.ts';
import type { GuideView } from '../../src/4-render/views/guide-view.ts';
import type {
  CourseSummary,
  GuideSummary,
  QuestionIndex,
} from '../../src/4-render/views/index-views.ts';
import type { Link } from '../../src/4-render/views/links.ts';
import type { Facts, KeyTerms } from '../../src/guide/guide.ts';
import type { SheetFile } from '../../src/guide/output.ts';
import type { CourseLink } from '../../src/guide/settings.ts';
import type { Title } from '../../src/guide/title.ts';

type Nothing = Record<never, never>;
type OfGuide = { guide: GuideView };
type OfPart<T extends PartView['type']> = { part: Extract<PartView, { type: T }> };

/** What each component that a site may lay its own over is given. */
export interface ComponentProps {
  /** `wide`: the content may take the whole width. */
  layout: { children: ComponentChildren; wide?: boolean };
  'site-header': Nothing;
  'site-footer': Nothing;
  'site-search': Nothing;
  preferences: Nothing;
  breadcrumbs: Nothing;
  'guide-head': OfGuide;
  contents: { entries: readonly ContentsEntry[] };
  definition: OfPart<'definition'>;
  'direct-answer': OfPart<'directAnswer'>;
  summary: OfPart<'summary'>;
  encouragement: OfGuide;
  facts: { facts: Facts };
  'key-terms': { terms: KeyTerms };
  exercises: { section: ExercisesView };
  /** `entry`: its answer; null where answers are kept apart. */
  question: AskedQuestion;
  'show-answers': OfGuide;
  related: OfGuide;
  'related-questions': OfGuide;
  'mentioned-in': OfGuide;
  'where-next': OfGuide;
  'print-panel': OfGuide;
  'guide-tags': OfGuide;
  neighbours: OfGuide;
  'course-card': { course: CourseSummary };
  'guide-list': { guides: readonly GuideSummary[] };
  'question-indexes': { indexes: readonly QuestionIndex[] };
  'course-links': { links: readonly CourseLink[] };
  'link-list': { links: readonly Link[] };
  actions: OfGuide;
  'section-bar': OfGuide;
  /** `of`: the name of the guide, unit or course whose files they are. `screens`: addresses of their pages, by kind. */
  'sheet-files': {
    files: readonly SheetFile[];
    of: Title;
    screens?: Partial<Record<SheetFile['kind'], string | null>>;
  };
}

/** The component of one name. */
export type Component<N extends ComponentName> = FunctionComponent<ComponentProps[N]>;
/** What a page of one kind shows, frame apart. */
export type PageBody<K extends PageKind> = FunctionComponent<{ view: PageViews[K] }>;

/** A site's own, laid over the shipped ones. */
export interface OwnInUse {
  components: { readonly [N in ComponentName]?: Component<N> };
  pages: { readonly [K in OwnPage]?: PageBody<K> };
}

export const NOTHING_OWN: OwnInUse = { components: {}, pages: {} };

export const OwnContext = createContext(NOTHING_OWN);
/** Whose own component is being rendered; null: none, or a shipped one in it. */
const WithinContext = createContext<string | null>(null);

/**
 * A component that gives way to the site's own of its name. Within that own one it is the shipped one, so that it can
 * be wrapped.
 */
export function overridable<N extends ComponentName>(name: N, shipped: Component<N>): Component<N> {
  return (props) => {
    const own = useContext(OwnContext).components[name];
    return h(Laid<ComponentProps[N]>, { name, own, shipped, props });
  };
}

/** The site's own page of a kind where it has one, else the shipped one. */
export function pageBody<K extends PageKind>(kind: K, shipped: PageBody<K>): PageBody<K> {
  return (props) => {
    const own = useContext(OwnContext).pages[kind];
    return h(Laid<{ view: PageViews[K] }>, { name: kind, own, shipped, props });
  };
}

interface LaidProps<Props> {
  name: string;
  own: FunctionComponent<Props> | undefined;
  shipped: FunctionComponent<Props>;
  props: Props;
}

function Laid<Props extends object>({ name, own, shipped, props }: LaidProps<Props>) {
  const within = useContext(WithinContext);
  const isOwn = own !== undefined && within !== name;
  const Shown = isOwn ? own : shipped;
  const inside = isOwn ? name : null;
  if (within === inside) return <Shown {...props} />;
  return (
    <WithinContext.Provider value={inside}>
      <Shown {...props} />
    </WithinContext.Provider>
  );
}
