/** What prose is set from, and what comes of it. */
import type { FootnoteDefinition } from 'mdast';
import type { Block } from '../guide/prose.ts';
import type { PageWords } from '../locale/page-words.ts';

/** What an address in prose becomes on the page at hand; null: the text stays, the link goes. */
export interface ProseTargets {
  link: (url: string) => string | null;
  picture: (url: string) => { src: string; size: { width: number; height: number } | null } | null;
}

export interface ProseContext {
  /** BCP 47. */
  language: string;
  words: PageWords;
  footnotes: readonly FootnoteDefinition[];
  targets: ProseTargets;
  /** Whether a wide formula may scroll by itself; not within a link. */
  formulasScroll: boolean;
}

/** Blocks that are set together, with all that decides how. */
export interface Fragment {
  nodes: readonly Block[];
  /** Prefix of the footnotes' ids; unique on the page. */
  id: string;
  /** Rank of the fragment's highest headings, 2 to 6. */
  rank: number;
  /** One paragraph, of which only what is in it is wanted, and the footnotes by themselves. */
  isLine: boolean;
  context: ProseContext;
}

export interface FragmentHtml {
  /** Footnotes at the end, but for a line. */
  html: string;
  /** A line's footnotes, to be placed after the block it stands in; empty where it has none. */
  notes: string;
}
