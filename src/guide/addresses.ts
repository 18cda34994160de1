/**
 * Where things stand in every output: addresses are paths from the site's root, without a leading
 * slash; pages end in `/`, the home page is the empty string.
 */
import type { Guide } from './guide.ts';

export const HOME = '';
/** What servers show where nothing is. */
export const NOT_FOUND = '404.html';
/** In the teacher's edition: everything there is to print. */
export const PRINT_LIST = 'print/';
export const SITE_GLOSSARY = 'glossary/';
export const TAG_LIST = 'tags/';
/** @param count From 2 where others have the same slug: `c`, `c.2`. A dot is in no slug. */
export const tagAddress = (slug: string, count: number) =>
  `${TAG_LIST}${count === 1 ? slug : `${slug}.${count}`}/`;

export const courseAddress = (course: { slug: string }) => `${course.slug}/`;
export const unitAddress = (course: { slug: string }, unit: { slug: string }) =>
  `${course.slug}/units/${unit.slug}/`;
export const glossaryAddress = (course: { slug: string }) => `${course.slug}/glossary/`;
/** What is shown of a course's terms before their links are followed: beside the folders of its guides. */
export const PREVIEWS_FILE = 'terms.js';
export const previewsAddress = (course: { slug: string }) =>
  `${courseAddress(course)}${PREVIEWS_FILE}`;
export const guideAddress = (guide: Pick<Guide, 'course' | 'slug'>) =>
  `${guide.course}/${guide.slug}/`;
export const worksheetAddress = (guide: Pick<Guide, 'course' | 'slug'>) =>
  `${guideAddress(guide)}worksheet/`;
export const answerKeyAddress = (guide: Pick<Guide, 'course' | 'slug'>) =>
  `${guideAddress(guide)}answer-key/`;

/** Where the page at an address lies in the output. */
export function pageFile(address: string): string {
  return address === HOME || address.endsWith('/') ? `${address}index.html` : address;
}

/** The same guide as data, where a site asks for it. */
export const jsonAddress = (guide: Pick<Guide, 'course' | 'slug'>) =>
  `${guideAddress(guide)}guide.json`;

/** For machines. */
export const SITEMAP = 'sitemap.xml';
export const ROBOTS = 'robots.txt';
export const FEED = 'feed.xml';
/** The script that keeps a site on a device: in the site's own folder, as it keeps pages of its folder alone. */
export const WORKER = 'sw.js';

/**
 * Where a file from the content folder lies on the site: in its course's folder, whose name is in small
 * letters there.
 */
export function assetAddress(path: string): string {
  const [folder = '', ...rest] = path.split('/');
  return rest.length === 0 ? path : [slugFrom(folder) || folder, ...rest].join('/');
}

/** The index of question pages of one subject and level; both may be empty. */
export const answersAddress = (subject: string, level: string) =>
  `answers/${slugFrom(subject) || 'all-subjects'}/${slugFrom(level) || 'all-levels'}/`;

/**
 * Letters of any script and digits, lower case, joined by single hyphens; accents are kept.
 * May be empty, where a text has neither letter nor digit.
 */
export function slugFrom(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
