/**
 * What is shown of terms before their links are followed, as it lies on a site: a script for each course that sets its
 * data, so that a page from a disk can read it as well. Types only: a script of pages reads it too.
 */

/** By the folder of the term's guide. */
export type TermPreviews = Record<string, TermPreview>;

export interface TermPreview {
  title: string;
  /** The first sentence of its definition. */
  meaning: string;
}
