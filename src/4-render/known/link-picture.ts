/** Pictures of pages are planned here, and set by what sets sheets. */
import { createHash } from 'node:crypto';
import type { Accent } from '../../guide/accents.ts';
import type { GuideFace } from '../../guide/card.ts';
import type { Course, Unit } from '../../guide/site.ts';
import { plainText } from '../../guide/text.ts';
import { atMost, listed, NO_TITLE, type Title, titleFromText } from '../../guide/title.ts';
import { localeFor } from '../../locale/locales.ts';
import type { DrawnInPicture, LinkPicture, PictureHeading } from '../picture.ts';
import type { SiteContext } from '../site-context.ts';
import { ASSETS } from '../theme.ts';
import { coursePlace } from '../views/links.ts';

/** Characters that are legible where a preview is as small as in a chat. */
const LONGEST_TITLE = 110;
const LONGEST_LINE = 64;
/** Where it has two lines. */
const LONGEST_TAGLINE = 94;

/** null where none are made, and for letters that no font has: they would be boxes. */
export function linkPicture(
  heading: PictureHeading,
  { language, accent }: { language: string; accent: Accent },
  { options, site: { settings } }: SiteContext,
): LinkPicture | null {
  const means = options.pictures ?? null;
  if (means === null) return null;
  const title = atMost(heading.title, LONGEST_TITLE);
  const isSites = heading.title.plain === settings.title.plain;
  const place = atMost(heading.place, isSites ? LONGEST_TAGLINE : LONGEST_LINE);
  const site = isSites ? NO_TITLE : atMost(settings.title, LONGEST_LINE);
  const words = [heading.kind, ...[title, place, site].map(({ children }) => plainText(children))];
  if (!words.every(means.canSet)) return null;
  const drawn: DrawnInPicture = {
    heading: { kind: heading.kind, title, place },
    site,
    language,
    colours: means.colours(accent),
  };
  const key = createHash('sha256')
    .update(JSON.stringify([means.key, drawn], unplaced))
    .digest('hex');
  return { address: `${ASSETS}links/${key.slice(0, 20)}.png`, key, drawn };
}

/** A line may move in its file. */
const unplaced = (name: string, value: unknown) => (name === 'position' ? undefined : value);

/** Also of pages that belong to no course. */
export function siteHeading({ site: { settings } }: SiteContext): PictureHeading {
  return { kind: '', title: settings.title, place: titleFromText(settings.tagline) };
}

export function courseHeading({ title, subject, level }: Course<GuideFace>): PictureHeading {
  return { kind: '', title, place: line([titleFromText(subject), titleFromText(level)]) };
}

export function unitHeading(
  context: SiteContext,
  course: Course<GuideFace>,
  { title }: Unit<GuideFace>,
): PictureHeading {
  return { kind: '', title, place: placeOf(context, course, course.level) };
}

export function guideHeading(
  context: SiteContext,
  course: Course<GuideFace>,
  { kind, title, level, language }: GuideFace,
): PictureHeading {
  const { kinds } = localeFor(language).pageWords;
  return { kind: kinds[kind], title, place: placeOf(context, course, level) };
}

/** The level too, where the course's name does not say it. */
function placeOf({ site }: SiteContext, course: Course<GuideFace>, level: string): Title {
  const name = coursePlace(site, course)?.title ?? NO_TITLE;
  return line([name, name.plain.includes(level) ? NO_TITLE : titleFromText(level)]);
}

const line = (parts: readonly Title[]) =>
  listed(
    parts.filter(({ plain }) => plain !== ''),
    ' · ',
  );
