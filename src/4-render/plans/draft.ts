import type { Accent } from '../../guide/accents.ts';
import { HOME } from '../../guide/addresses.ts';
import { titleFromText } from '../../guide/title.ts';
import type { Alternate } from '../known/alternate.ts';
import type { Days } from '../known/news.ts';
import type { Arounds, PageKind } from '../page.ts';
import type { PictureHeading } from '../picture.ts';
import type { SiteContext } from '../site-context.ts';
import type { TitleParts } from '../titles.ts';
import type { Link } from '../views/links.ts';

/** A page before its title is known to be the only one of its kind. */
export interface Draft<K extends PageKind> {
  kind: K;
  address: string;
  title: TitleParts;
  /** A method, so that a draft of one kind stands for one of any. @param around What the page shows of the rest of the site. */
  describe(around: Arounds[K]): string;
  /** BCP 47. */
  language: string;
  accent: Accent;
  breadcrumbs: Link[];
  /** The whole way to it, where the page's head names some of it. Default: the breadcrumbs. */
  way?: Link[];
  indexed: boolean;
  /** Empty for a page of no single guide. */
  source: string;
  /** When it was published and updated. Default: not told. */
  days?: Days;
  /** The same page in forms for programs. Default: none. */
  alternates?: Alternate[];
  /** Where its content is now, of a page at an old address. */
  movedTo?: string;
  /** What stands in its picture. Default: what does in the home page's. */
  pictured?: () => PictureHeading;
  around: () => Arounds[K];
}
export type AnyDraft = { [K in PageKind]: Draft<K> }[PageKind];

export const homeLink = ({ words }: SiteContext): Link => ({
  title: titleFromText(words.home),
  address: HOME,
});
