/** What a build makes: files for the output folder, and what pages need to know of the sheets. Types only. */
import type { Version } from './arrange.ts';
import type { Edition, Paper } from './settings.ts';
import type { SheetTier } from './tiers.ts';

/**
 * `path`: from the output folder, with `/`. `key`: of the same key the same file is made; a file without one is made
 * anew in every build. `from`: a file on disk to copy.
 */
export type OutputFile = { path: string; key?: string } & (
  | { kind: 'text'; text: string }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'copy'; from: string }
  /**
   * A file of an earlier output that is still as it was written: one more name for it is enough. Its size in bytes,
   * and its number on the disk.
   */
  | { kind: 'kept'; from: string; bytes: number; node: number }
);

/** A printed sheet, as a page links to it. */
export interface SheetFile {
  /** Path from the site's root, without a leading slash. */
  address: string;
  kind: 'worksheet' | 'answer-key' | 'packet' | 'answer-key-packet';
  /** Slug of the unit of a packet; empty for a guide's own sheets. */
  unit: string;
  /** Never `compact` for an answer key. */
  edition: Edition;
  /** The version letter; null where one file serves every version: the key to all of them, or the only version. */
  version: Version | null;
  /** null where the sheets are not told apart so, and of keys. */
  tier: SheetTier;
  paper: Paper;
  /** Size of the file in bytes. */
  bytes: number;
  pages: number;
}
