/** What was found in a file. Types only. */
import type { Draft } from './draft.ts';

export interface Picture {
  /** From the guides' folder. */
  path: string;
  bytes: Uint8Array;
}

export interface Found {
  drafts: Draft[];
  pictures: Picture[];
  /** About the file as a whole. */
  notes: string[];
  /** What numbers of lines count. */
  counts: 'line' | 'paragraph';
}
