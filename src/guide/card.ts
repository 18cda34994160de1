/**
 * What the rest of a site needs of a guide: its card. Lists of guides, links between them and rules that compare
 * them work on cards, so that a guide's tree is read only where its own pages and sheets are made. Plain data.
 */
import type { FootnoteDefinition } from 'mdast';
import type { Position } from 'unist';
import { type Anchor, anchorsOf } from './anchors.ts';
import { authoredNodes } from './authored-nodes.ts';
import { notesReferredTo } from './footnotes.ts';
import type { Guide, GuideHeading, GuidePart, KeyTerm } from './guide.ts';
import { labelsOf } from './picture-labels.ts';
import { type PracticePlace, practiceOf } from './practice.ts';
import type { Block } from './prose.ts';
import type { Question } from './questions.ts';
import { type References, referencesShown } from './references-shown.ts';
import { type RunningPlace, runningWords } from './running-text.ts';
import { type Searched, searchedIn } from './searched.ts';
import { sectionLinksOf } from './section-links.ts';
import { plainText } from './text.ts';
import { type TextOf, toText } from './text-of.ts';
import { allOf } from './walk.ts';
import { allQuestionsOf, exercisesOf } from './worksheet.ts';

/**
 * What the lists of a site, and the pages and rules of other courses, may know of a guide. Most edits change nothing of
 * it: then what was planned for other courses stands.
 */
export interface GuideFace extends GuideHeading {
  anchors: Anchor[];
  /** What its pages link to and show, with its answers and without. */
  shown: { withAnswers: References; withoutAnswers: References };
  /** How many its sheet has, generated ones included, parts of others apart from those they belong to. */
  questions: { all: number; whole: number };
  practice: PracticePlace | null;
  /** Names of its key terms, as text. */
  keyTermNames: string[];
  /** The page of its unit tells of it more than its name. */
  isOrganised: boolean;
}

/** What the lists of a whole site say of it besides. */
export interface GuideListed extends GuideFace {
  /**
   * What every search engine may say of it: the text of its definition or direct answer, whole, or the first paragraph
   * of a topic. Empty where it has none.
   */
  opening: string;
  /** What a glossary and an index of answers quote; of a guide that has none, empty. */
  definition: TextOf<Block[]>;
  keyTerms: TextOf<KeyTerm[]>;
  directAnswer: TextOf<Block[]>;
  /** Those that these three refer to. */
  footnotes: TextOf<FootnoteDefinition[]>;
  /** Ids of its questions in their order, parts after their own, generated ones included. */
  questionIds: { id: string; isAuthored: boolean }[];
  /** How many characters a search goes through. */
  searchedSize: number;
}

/** And what its own pages, and those of its course, do. */
export interface GuideCard extends GuideListed {
  /**
   * Every link and picture that the author wrote, in the order of the file, footnotes last; after them the links
   * beside questions that name the sections they check.
   */
  links: Written[];
  pictures: Written[];
  /** Terms: what stands in bold in its running text, each once, in lower case. */
  terms: { text: string; position: Position | null }[];
  /** The pictures in questions whose answers are their labels. */
  labelled: LabelledPicture[];
  /** More than half of a card; of one that was kept, read whenever it is asked for. */
  texts: GuideTexts;
}

export interface GuideTexts {
  /** As the organiser of its unit has them, each its blocks. */
  facts: TextOf<Block[][]>;
  /** What readers find it by besides its names. */
  searched: Searched;
  /** The words of its running text, in which names of terms are looked for; empty where none are linked. */
  running: Record<RunningPlace, string>;
}

export interface LabelledPicture extends Written {
  /** What those hear who do not see it. */
  description: string;
  labels: string[];
}

/** An address as its author wrote it. */
export interface Written {
  url: string;
  position: Position | null;
}

/** Made once a guide. */
export function cardOf(guide: Guide): GuideCard {
  const known = cards.get(guide);
  if (known !== undefined) return known;
  const card = cardFrom(guide);
  cards.set(guide, card);
  return card;
}

const cards = new WeakMap<Guide, GuideCard>();

function cardFrom(guide: Guide): GuideCard {
  const definition = firstOf(guide, 'definition');
  const directAnswer = firstOf(guide, 'directAnswer');
  const keyTerms = guide.children.flatMap((part) =>
    part.type === 'keyTerms' ? part.children : [],
  );
  const facts = guide.children.flatMap((part) => (part.type === 'facts' ? part.children : []));
  const questions = exercisesOf(guide).flatMap(allQuestionsOf);
  const quoted = [...definition, ...directAnswer, ...keyTerms];
  const opening = openingOf(guide);
  const searched = searchedIn(guide);
  return {
    ...headingOf(guide),
    opening,
    anchors: anchorsOf(guide),
    links: [...written(guide, 'link'), ...sectionLinksOf(guide)],
    pictures: written(guide, 'image'),
    terms: termsOf(guide),
    labelled: questions.flatMap(labelledPictures),
    shown: {
      withAnswers: referencesShown(guide, true),
      withoutAnswers: referencesShown(guide, false),
    },
    questions: { all: questions.length, whole: questions.filter(isWhole).length },
    practice: practiceOf(guide),
    keyTermNames: keyTerms.map(({ children: [name] }) => plainText(name)),
    isOrganised: facts.length > 0 || definition.length > 0,
    questionIds: questions.map(({ id, idIsAuthored: isAuthored }) => ({ id, isAuthored })),
    definition: toText(definition),
    keyTerms: toText(keyTerms),
    directAnswer: toText(directAnswer),
    footnotes: toText(notesReferredTo(quoted, guide.footnotes)),
    searchedSize: sizeOf(opening, searched),
    texts: {
      facts: toText(facts.map(({ children }) => children)),
      searched,
      running: guide.termLinks ? runningWords(guide) : { prose: '', answers: '' },
    },
  };
}

/** Its face alone. */
export function faceOf(guide: GuideFace): GuideFace {
  const { anchors, shown, questions, practice, keyTermNames, isOrganised } = guide;
  return { ...headingOf(guide), anchors, shown, questions, practice, keyTermNames, isOrganised };
}

/** What lists say of it, without what its face says. */
export function listedOf(guide: GuideListed): Omit<GuideListed, keyof GuideFace> {
  const { opening, definition, keyTerms, directAnswer, footnotes, questionIds, searchedSize } =
    guide;
  return { opening, definition, keyTerms, directAnswer, footnotes, questionIds, searchedSize };
}

function headingOf(guide: GuideHeading): GuideHeading {
  const { kind, source, course, slug, title, unit, subject, level, tags, aliases } = guide;
  const { related, movedFrom, published, updated, draft, language, termLinks } = guide;
  const { worksheet, checks, places } = guide;
  return {
    ...{ kind, source, course, slug, title, unit, subject, level, tags, aliases },
    ...{ related, movedFrom, published, updated, draft, language, termLinks },
    ...{ worksheet, checks, places },
  };
}

function openingOf({ children }: Guide): string {
  for (const part of children) {
    if (part.type === 'definition' || part.type === 'directAnswer') return plainText(part);
    if (part.type !== 'prose') continue;
    const paragraph = part.children.find(({ type }) => type === 'paragraph');
    if (paragraph !== undefined) return plainText(paragraph);
  }
  return '';
}

function sizeOf(opening: string, { facts, questions }: Searched): number {
  const texts = [opening, ...facts, ...questions.map(({ text }) => text)];
  return texts.reduce((sum, text) => sum + text.length, 0);
}

const isWhole = ({ part }: Question) => part.length === 0;

function firstOf(guide: Guide, type: 'definition' | 'directAnswer'): Block[] {
  for (const part of guide.children) if (part.type === type) return part.children;
  return [];
}

function labelledPictures(question: Question): LabelledPicture[] {
  const list = question.type === 'review' ? labelsOf(question) : null;
  if (list === null) return [];
  const labels = list.children.map((item) => plainText(item));
  return allOf([question.children[0]], 'image').map(({ url, alt, title, position = null }) => ({
    ...{ url, position, labels },
    description: `${alt ?? ''}\n${title ?? ''}`,
  }));
}

function written(guide: Guide, type: 'link' | 'image'): Written[] {
  return authoredNodes(guide, type).map(({ url, position = null }) => ({ url, position }));
}

/** Parts that teach in running text: in facts, bold is what Recall asks for. */
const RUNNING: ReadonlySet<GuidePart['type']> = new Set([
  'definition',
  'directAnswer',
  'prose',
  'summary',
]);

/** A few words at most; what opens or fills a line ("**Note:**") is no term. */
const TERM = /^\p{L}[\p{L}\p{M}’'-]*(?: [\p{L}\p{M}’'-]+){0,3}$/u;

function termsOf(guide: Guide): GuideCard['terms'] {
  const terms = new Map<string, Position | null>();
  for (const part of guide.children) {
    if (!RUNNING.has(part.type)) continue;
    for (const { children, position = null } of allOf([part], 'strong')) {
      const text = plainText(children).toLowerCase();
      if (TERM.test(text) && !terms.has(text)) terms.set(text, position);
    }
  }
  return [...terms].map(([text, position]) => ({ text, position }));
}
