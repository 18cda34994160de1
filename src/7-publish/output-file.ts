export type { OutputFile } from '../guide/output.ts';

export interface Guard {
  /** Absolute paths of the sources, the project and the working folder: `out` may be none of them, nor hold one. */
  protect: readonly string[];
  /** Absolute paths of the sources: `out` may not even lie in them. Default: none. */
  apart?: readonly string[];
}

export interface Published {
  /** Files the build made, the marker not counted. */
  files: number;
  /** Their size together, in bytes. */
  bytes: number;
  /** Files somebody else put into the output, kept there. */
  carried: number;
  /** Folders beside the output with files that could neither be carried over nor be removed. Empty as a rule. */
  left: string[];
  /** What could not be cleared up once the output was in place, a sentence each; the next build clears it. */
  warnings: string[];
}
