import type { Rich } from '../draft.ts';
import type { Line } from '../line.ts';
import type { PartName } from './headings.ts';

/** A question as it was typed: what it is, is told when its answer is known. */
export interface RawQuestion {
  line: number;
  /** As typed; else its place in its section, from 1. */
  number: number;
  /** Of its section: "Section A", or empty. */
  label: string;
  /** What its section's heading says that it is. */
  part: PartName;
  stem: Rich;
  options: RawOption[];
  /** What stands below it and is no option: its answer, most likely. */
  below: Line[];
  /** Behind "Answer:", or from the list of answers at the end. */
  key: Key | null;
  /** Behind "Explanation:". */
  why: Rich[];
}

export interface RawOption {
  line: number;
  /** From 1. */
  letter: number;
  /** Of its line in lists; endless where several stand in one line. */
  depth: number;
  text: Rich;
  /** Marked as the right one where it stands. */
  ticked: boolean;
  below: Line[];
}

export interface Key {
  line: number;
  text: Rich;
  /** Lines under it. */
  more: Line[];
}
