/** News of a site as feed readers want it: Atom, RFC 4287. */
import { FEED, guideAddress, HOME } from '../../guide/addresses.ts';
import type { GuideListed } from '../../guide/card.ts';
import { oldAddress } from '../../guide/old-addresses.ts';
import type { SiteSettings } from '../../guide/settings.ts';
import type { Course } from '../../guide/site.ts';
import { byCodePoint } from '../../guide/text.ts';
import { localeFor } from '../../locale/locales.ts';
import { canonicalUrl } from '../links.ts';
import { describeGuide } from './descriptions.ts';
import { changedOn, isNews } from './news.ts';
import { XML_HEAD, xmlText } from './xml.ts';

/** The newest of a site. */
const AT_MOST = 50;

interface Dated {
  course: Course<GuideListed>;
  guide: GuideListed;
  /** A day. */
  changed: string;
}

export function feedXml(
  { url, title, tagline, language, licence, worksheet }: SiteSettings,
  courses: readonly Course<GuideListed>[],
): string {
  const newest = newestOf(courses);
  const at = (address: string) => xmlText(canonicalUrl(url, address) ?? '');
  return `${XML_HEAD}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(language)}">
${[
  element('title', title.plain),
  element('subtitle', tagline),
  `<link href="${at(HOME)}"/>`,
  `<link rel="self" type="application/atom+xml" href="${at(FEED)}"/>`,
  `<id>${at(HOME)}</id>`,
  momentOf('updated', newest[0]?.changed ?? ''),
  `<author>${element('name', worksheet.publisher || title.plain)}</author>`,
  element('rights', licence),
  ...newest.map((dated) => entryOf(dated, at)),
]
  .filter((line) => line !== '')
  .join('\n')}
</feed>
`;
}

/** The newest first. */
function newestOf(courses: readonly Course<GuideListed>[]): Dated[] {
  return courses
    .flatMap((course) =>
      course.guides
        .filter(isNews)
        .map((guide): Dated => ({ course, guide, changed: changedOn(guide) })),
    )
    .sort(
      (a, b) =>
        byCodePoint(b.changed, a.changed) ||
        byCodePoint(guideAddress(a.guide), guideAddress(b.guide)),
    )
    .slice(0, AT_MOST);
}

function entryOf({ course, guide, changed }: Dated, at: (address: string) => string): string {
  const { pageWords } = localeFor(guide.language);
  const [first = ''] = guide.movedFrom;
  const old = oldAddress(guide, first);
  return `<entry xml:lang="${xmlText(guide.language)}">
${[
  element('title', guide.title.plain),
  `<link href="${at(guideAddress(guide))}"/>`,
  // That of the first address: readers know the guide by it, wherever it lies now.
  `<id>${at('address' in old ? old.address : guideAddress(guide))}</id>`,
  momentOf('published', guide.published),
  momentOf('updated', changed),
  `<category term="${xmlText(course.slug)}" label="${xmlText(course.title.plain)}"/>`,
  `<category term="${guide.kind}" label="${xmlText(pageWords.kinds[guide.kind])}"/>`,
  element('summary', describeGuide(course, guide)),
]
  .filter((line) => line !== '')
  .join('\n')}
</entry>`;
}

/** Nothing where there is no text. */
function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${xmlText(text)}</${name}>`;
}

/** Nothing where there is no day. */
function momentOf(name: 'published' | 'updated', day: string): string {
  return day === '' ? '' : `<${name}>${day}T00:00:00Z</${name}>`;
}
