/**
 * What is new on a site: the guides whose authors say when they were published or updated. A build knows no day by
 * itself: it has no clock, and a file's own date is that of the last checkout.
 */
import { FEED } from '../../guide/addresses.ts';
import type { GuideHeading } from '../../guide/guide.ts';
import type { Site } from '../../guide/site.ts';
import type { PageWords } from '../../locale/page-words.ts';
import type { Alternate } from './alternate.ts';

export type Days = Pick<GuideHeading, 'published' | 'updated'>;

export const NO_DAYS: Days = { published: '', updated: '' };

/** The day of a guide's last change that its author tells of; empty where none is told. */
export function changedOn({ published, updated }: Days): string {
  return updated > published ? updated : published;
}

export const isNews = (guide: GuideHeading) => !guide.draft && changedOn(guide) !== '';

/** The feed, for the heads of pages; nothing where no guide has a day, or the site has no address. */
export function newsOf<G extends GuideHeading>(
  { settings, courses }: Site<G>,
  words: PageWords,
): Alternate[] {
  const { url, title } = settings;
  if (url === '' || !courses.some(({ guides }) => guides.some(isNews))) return [];
  return [{ type: 'application/atom+xml', title: words.feed(title.plain), address: FEED }];
}
