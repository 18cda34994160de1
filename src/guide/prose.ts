/**
 * The prose inside a guide: mdast as remark makes it, with three inline nodes of our own.
 *
 * What parsing guarantees, so that no writer needs to care:
 * - no `html` and no `yaml` nodes: understood raw HTML has become `inlineMark` or `break`, comments are gone;
 * - no `definition`, `linkReference` or `imageReference`: references are resolved into `link` and `image`;
 * - no `footnoteDefinition` in the flow: the definitions lie in `Guide.footnotes`;
 * - every `heading` that stays prose has its anchor in `data.id`, unique in the guide.
 */
import type { Literal, Parent, PhrasingContent, RootContent } from 'mdast';

/** Raw HTML an author may write inline, kept as a node: `<sub>`, `<sup>`, `<kbd>`, `<abbr title>`. */
export interface InlineMark extends Parent {
  type: 'inlineMark';
  tag: 'sub' | 'sup' | 'kbd' | 'abbr';
  /** The long form of an abbreviation; empty for the other tags. */
  title: string;
  children: PhrasingContent[];
}

/** A cloze deletion: the word a pupil must find. An answer; it never reaches a worksheet. */
export interface Deletion extends Parent {
  type: 'deletion';
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

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMark: InlineMark;
    deletion: Deletion;
    gap: Gap;
  }
  interface RootContentMap {
    inlineMark: InlineMark;
    deletion: Deletion;
    gap: Gap;
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
  | 'definition'
  | 'linkReference'
  | 'imageReference'
  | 'footnoteDefinition';

type InlineNode = Exclude<PhrasingContent, { type: Resolved }>;

/** Every inline node type a writer must handle. */
export type InlineType = InlineNode['type'];

/** Every node type a writer must handle, list items, table rows and cells included. */
export type ProseType = Exclude<RootContent, { type: Resolved }>['type'];

/** Block-level prose. */
export type Block = Exclude<RootContent, { type: Resolved }>;

/** Inline prose. */
export type Inline = PhrasingContent;
