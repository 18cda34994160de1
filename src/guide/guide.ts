/**
 * The guide: one typed, positioned unist tree for one Markdown file. Types only.
 *
 * A guide is plain data: it survives structured clone and JSON. It knows nothing of pages or paper.
 */
import type { FootnoteDefinition } from 'mdast';
import type { Parent, Position } from 'unist';
import type { Block, Inline } from './prose.ts';
import type { Question, SectionType, WordBank } from './questions.ts';
import type { CheckSettings, WorksheetSettings } from './settings.ts';
import type { Title } from './title.ts';

export type GuideKind = 'term' | 'question' | 'topic';

/** The one-paragraph definition of a term guide. */
export interface Definition extends Parent {
  type: 'definition';
  children: Block[];
}
/** The first paragraph of a question guide. */
export interface DirectAnswer extends Parent {
  type: 'directAnswer';
  children: Block[];
}
/** Running prose, headings included: a question guide's explanation, a topic guide's text. */
export interface Prose extends Parent {
  type: 'prose';
  children: Block[];
}
/** What closes a question guide. */
export interface Summary extends Parent {
  type: 'summary';
  children: Block[];
}
/** One must-know fact; `strong` in it is what a pupil must be able to recall. */
export interface Fact extends Parent {
  type: 'fact';
  children: Block[];
}
export interface Facts extends Parent {
  type: 'facts';
  children: Fact[];
}
export interface KeyTermName extends Parent {
  type: 'keyTermName';
  children: Inline[];
}
export interface KeyTermMeaning extends Parent {
  type: 'keyTermMeaning';
  children: Inline[];
}
export interface KeyTerm extends Parent {
  type: 'keyTerm';
  children: [KeyTermName, KeyTermMeaning];
}
export interface KeyTerms extends Parent {
  type: 'keyTerms';
  children: KeyTerm[];
}
/** What stands between a section's heading and its first question: instruction or source, shown to the pupil. */
export interface Instruction extends Parent {
  type: 'instruction';
  /** The line that says what to do in any such section stands above it. False: the author's own stands in it, or none. */
  builtIn: boolean;
  children: Block[];
}
/** What an exercise section is called: its language has the words for it (`sectionHeading`). */
export interface SectionName {
  questionType: SectionType;
  /**
   * `authored`: a level-2 section of the file. `facts` and `keyTerms`: made from the guide's facts
   * (Recall) and key terms, numbered last, shown on the worksheet and in the key but not again in the guide.
   */
  origin: 'authored' | 'facts' | 'keyTerms';
  /** The author's own words after the colon ("Source A"); empty where there are none. */
  subtitle: Title;
}
/** One exercise section; all its questions are of its type, or have parts of it. In `review` a part may be of any. */
export interface Exercises extends Parent, SectionName {
  type: 'exercises';
  /** Anchor of the section in the guide, without `#`; unique in the guide. */
  id: string;
  /** A word bank for the whole section; null where there is none. Only cloze sections have one. */
  bank: WordBank | null;
  children: [Instruction, ...Question[]];
}

export type GuidePart = Definition | DirectAnswer | Prose | Summary | Facts | KeyTerms | Exercises;

/** What a guide is called and where it belongs: from its frontmatter, its course and its site. */
export interface GuideHeading {
  kind: GuideKind;
  /** Where it was read: path from the content folder, with `/`. */
  source: string;
  /** Slug of its course. */
  course: string;
  slug: string;
  title: Title;
  /** Title of its unit; empty where it has none. */
  unit: Title;
  /** The course's unless the guide says otherwise; may be empty. */
  subject: string;
  level: string;
  tags: string[];
  /** Other names of the term. */
  aliases: Title[];
  /** As written: `slug` or `course/slug`. */
  related: string[];
  /** Addresses that it had before, as written; see `oldAddress`. */
  movedFrom: string[];
  /** Days, `2026-03-31`; empty where they are not told. */
  published: string;
  updated: string;
  draft: boolean;
  /** BCP 47. */
  language: string;
  /** Terms of other guides are linked in its text and, where it is a term itself, it in theirs. */
  termLinks: boolean;
  /** Settings of its sheets, the nearest of guide, course and site winning key by key. */
  worksheet: WorksheetSettings;
  /** Which advice is wanted of it, settled in the same way. */
  checks: CheckSettings;
  /** Where each frontmatter value stands in the file, by key path: `title`, `related.1`. */
  places: Record<string, Position>;
}

export interface Guide extends GuideHeading, Parent {
  type: 'guide';
  /** Referred to by `footnoteReference` nodes anywhere in the tree; in the author's order. */
  footnotes: FootnoteDefinition[];
  /** In the author's order; generated exercises last. */
  children: GuidePart[];
}
