/**
 * The prose inside a guide: mdast as remark makes it, with nodes of our own.
 *
 * What parsing guarantees, so that no writer needs to care:
 * - no `html` and no `yaml` nodes: understood raw HTML has become `inlineMark` or `break`, comments are gone;
 * - no `definition`, `linkReference` or `imageReference`: references are resolved into `link` and `image`;
 * - no `math` and no `inlineMath`: TeX has been read into `formula` and `formulaBlock`;
 * - no `footnoteDefinition` in the flow: the definitions lie in `Guide.footnotes`;
 * - every `heading` that stays prose has its anchor in `data.id`, unique in the guide.
 */
import type { Data, Literal, Parent, PhrasingContent, RootContent } from 'mdast';
import type {} from 'mdast-util-math';
import type { Maths } from './maths.ts';

/** Raw HTML an author may write inline, kept as a node: `<sub>`, `<sup>`, `<kbd>`, `<abbr title>`. */
export interface InlineMark extends Parent {
  type: 'inlineMark';
  tag: 'sub' | 'sup' | 'kbd' | 'abbr';
  /** The long form of an abbreviation; empty for the other tags. */
  title: string;
  children: PhrasingContent[];
}

/** Words of another language than those around them: `[mot]{lang=fr}`. */
export interface Foreign extends Parent {
  type: 'foreign';
  /** BCP 47, in its canonical form. */
  language: string;
  children: PhrasingContent[];
}

/** A cloze deletion: the word a pupil must find. An answer; it never reaches a worksheet. */
export interface Deletion extends Parent {
  type: 'deletion';
  /** Other words that are right as well; the children are what a key begins with and a bank prints. */
  alternatives: PhrasingContent[][];
  children: PhrasingContent[];
}

/** The place a deletion leaves behind on a worksheet. All gaps are of one length. */
export interface Gap extends Literal {
  type: 'gap';
  /** Always empty: a gap tells nothing of its word. */
  value: '';
  /** Counts from 1 within its question. */
  number: number;
}

/** An empty cell of a table on a worksheet, which pupils fill in. */
export interface Blank extends Literal {
  type: 'blank';
  /** Always empty. */
  value: '';
}

/** A formula in a line. */
export interface Formula extends Literal {
  type: 'formula';
  /** What it is called in words, while a page is made. */
  data?: Data & { name?: string };
  /** TeX, as written. */
  value: string;
  maths: Maths;
}

/** A formula on lines of its own. */
export interface FormulaBlock extends Literal {
  type: 'formulaBlock';
  /** TeX, as written. */
  value: string;
  maths: Maths;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    formula: Formula;
    inlineMark: InlineMark;
    foreign: Foreign;
    deletion: Deletion;
    gap: Gap;
    blank: Blank;
  }
  interface RootContentMap {
    formula: Formula;
    formulaBlock: FormulaBlock;
    inlineMark: InlineMark;
    foreign: Foreign;
    deletion: Deletion;
    gap: Gap;
    blank: Blank;
  }
  interface HeadingData {
    /** Anchor of a prose heading, without `#`; unique in its guide. */
    id?: string;
  }
}

/** Node types that parsing resolves away; see above. */
type Resolved =
  | 'html'
  | 'yaml'
  | 'math'
  | 'inlineMath'
  | 'definition'
  | 'linkReference'
  | 'imageReference'
  | 'footnoteDefinition';

/** Every node type a writer must handle, list items, table rows and cells included. */
export type ProseType = Exclude<RootContent, { type: Resolved }>['type'];

/** Block-level prose. */
export type Block = Exclude<RootContent, { type: Resolved }>;

/** Inline prose. */
export type Inline = PhrasingContent;
