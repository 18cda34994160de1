/** What was found in a file, whatever its format: guides to be written. Plain data that knows no Markdown. */
import type { GuideKind } from '../guide/guide.ts';

/** A stretch of text that looks the same throughout. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  struck?: true;
  code?: true;
  script?: 'sub' | 'sup';
  /** Of another language than the text around it; BCP 47. */
  language?: string;
  /** An address it leads to. */
  link?: string;
  /** A picture in place of the text, which describes it; a path from the guide. */
  picture?: string;
  /** The text is LaTeX. */
  formula?: true;
}

export type Rich = Run[];

export type Block =
  | { type: 'paragraph'; text: Rich }
  | { type: 'list'; ordered: boolean; items: ListItem[] }
  /** The first row names the columns. */
  | { type: 'table'; rows: Rich[][] }
  | { type: 'code'; text: string };

export interface ListItem {
  text: Rich;
  /** Nested under it. */
  more: Block[];
}

export interface Draft {
  title: string;
  kind: GuideKind;
  /** Empty where the file names none. */
  subject: string;
  level: string;
  sections: DraftSection[];
  leftovers: Leftover[];
  /** What was decided where the file leaves it open, to be told. */
  notes: Note[];
}

/** What found no place. It is kept as a comment in the guide, which nobody sees but its author. */
export interface Leftover {
  /** In the file, from 1; 0 where it has no lines. */
  line: number;
  /** Why it has no place, as its author would be told. */
  because: string;
  text: string;
}

export interface Note {
  line: number;
  text: string;
}

export type DraftSection =
  | { type: 'definition'; blocks: Block[] }
  | { type: 'facts'; items: Fact[] }
  | { type: 'keyTerms'; terms: Term[] }
  /** Depth of its heading, 2 to 4; 0 for none. */
  | { type: 'prose'; heading: Rich; depth: 0 | 2 | 3 | 4; blocks: Block[] }
  | { type: 'summary'; blocks: Block[] }
  | ExercisesDraft;

export interface ExercisesDraft {
  type: 'exercises';
  /** Of all its questions. */
  asks: AskedType;
  /** Words of its own after the colon of the heading; empty for none. */
  name: string;
  instruction: Block[];
  questions: QuestionDraft[];
}

export interface Fact extends ListItem {
  line: number;
}

export interface Term {
  line: number;
  term: Rich;
  meaning: Rich;
}

/** Of every question. */
interface Asked {
  line: number;
  stem: Rich;
  /** Of the question; null where the file gives none. */
  marks: number | null;
}

export type QuestionDraft =
  | ReviewDraft
  | StructuredDraft
  | ChoiceDraft
  | (Asked & { type: 'trueFalse'; isTrue: boolean; why: Block[] })
  /** Bold words of the stem are the gaps. */
  | (Asked & { type: 'cloze' })
  /** A term without a match is left over. */
  | (Asked & { type: 'match'; columns: [Rich, Rich]; pairs: [term: Rich, match: Rich | null][] })
  | (Asked & { type: 'ordering'; steps: Rich[] });

export interface ReviewDraft extends Asked {
  type: 'review';
  /** Under the stem, for pupils to see. */
  shown: Block[];
  /** Empty: the question is open. */
  answer: Block[];
  points: { text: Rich; accept: Rich[] }[];
}

/** One question with parts (a), (b) …; marks and answers are the parts' own. */
export interface StructuredDraft extends Asked {
  type: 'structured';
  parts: ReviewDraft[];
}

/** What a section may ask: a question with parts stands among those answered in words. */
export type AskedType = Exclude<QuestionDraft['type'], 'structured'>;

export function askedType({ type }: QuestionDraft): AskedType {
  return type === 'structured' ? 'review' : type;
}

export interface ChoiceDraft extends Asked {
  type: 'multipleChoice';
  shown: Block[];
  options: Option[];
}

export interface Option {
  text: Rich;
  right: boolean;
  why: Block[];
}

/** An empty draft, to be filled. */
export function emptyDraft(title: string, kind: GuideKind): Draft {
  return { title, kind, subject: '', level: '', sections: [], leftovers: [], notes: [] };
}
