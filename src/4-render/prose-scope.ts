import type { FootnoteDefinition } from 'mdast';
import type { Destination } from './links.ts';

/** What a guide's prose needs of the rest of the site, wherever on it the prose stands. Plain data. */
export interface ProseScope {
  /** Of the guide; BCP 47. */
  language: string;
  footnotes: FootnoteDefinition[];
  /** By the address as HTML has it (`normalizeUri`); null: the text stays, the link goes. */
  links: [url: string, destination: Destination | null][];
  /** In the same way; null: its text takes its place. */
  pictures: [url: string, picture: ScopedPicture | null][];
}

export interface ScopedPicture {
  /** From the site's root. */
  address: string;
  size: { width: number; height: number } | null;
}
