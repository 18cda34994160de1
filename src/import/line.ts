import type { Block, Rich } from './draft.ts';

/** A line of a study guide, wherever it comes from: a text's, or a paragraph of a document. */
export interface Line {
  /** In the file, from 1. */
  number: number;
  /** Without its marker. */
  text: Rich;
  marker: Marker | null;
  /** How deep in a list, from 0; of a line that is no item, how far it is set in. */
  depth: number;
  /** Of a heading by its look: 1 to 6; 0 for none. */
  heading: number;
  /** Nothing stands between it and the line before. */
  joined: boolean;
  /** A table or a code block in its place. */
  block: Block | null;
}

export interface Marker {
  kind: 'bullet' | 'number' | 'letter' | 'roman';
  /** From 1; 0 for a bullet. */
  value: number;
  /** As it was typed. */
  typed: string;
}
