import type { FootnoteDefinition } from 'mdast';
import type { Destination } from './links.ts';

/** What a guide's prose needs, wherever on the site it stands. Plain data. */
export interface ProseScope extends ProsePlaces {
  footnotes: FootnoteDefinition[];
}

/** Where its links lead and its pictures lie. */
export interface ProsePlaces {
  /** Of the guide; BCP 47. */
  language: string;
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
