/** What people see of a page where its link is shared: what is known of it before it is set. */
import type { Accent } from '../guide/accents.ts';
import type { Title } from '../guide/title.ts';

/** A picture of a page. Plain data. */
export interface LinkPicture {
  /** Where it lies on the site: another for another picture, since those who show it keep what they have. */
  address: string;
  /** Of the same key the same bytes are made. */
  key: string;
  drawn: DrawnInPicture;
}

/** All that stands in one: what its page is called, and never an answer. */
export interface DrawnInPicture {
  heading: PictureHeading;
  site: Title;
  /** BCP 47. */
  language: string;
  colours: PictureColours;
}

/** What a page is called and where it belongs. Pages of one heading, language and accent share a picture. */
export interface PictureHeading {
  /** "Key term"; empty where the title says it. */
  kind: string;
  title: Title;
  /** "Biology · GCSE". */
  place: Title;
}

/** `#rrggbb`, by the names that styles have for them. */
export type PictureColours = Record<'page' | 'tint' | 'ink' | 'soft' | 'accent', string>;

/** What pictures are planned with. */
export interface PictureMeans {
  /** Of what sets them: another where the same could come out otherwise. */
  key: string;
  /** Whether its fonts have every letter of a text. */
  canSet: (text: string) => boolean;
  colours: (accent: Accent) => PictureColours;
}

export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** All that is written in it, for those who do not see it. */
export function pictureText({ drawn: { heading, site } }: LinkPicture): string {
  return [heading.kind, heading.title.plain, heading.place.plain, site.plain]
    .filter(Boolean)
    .join(' · ');
}
