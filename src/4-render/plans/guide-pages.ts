import {
  answerKeyAddress,
  courseAddress,
  guideAddress,
  HOME,
  jsonAddress,
  worksheetAddress,
} from '../../guide/addresses.ts';
import { seesAnswers } from '../../guide/audience.ts';
import type { GuideCard, GuideFace } from '../../guide/card.ts';
import type { Guide } from '../../guide/guide.ts';
import { oldAddress } from '../../guide/old-addresses.ts';
import type { Course } from '../../guide/site.ts';
import { localeFor } from '../../locale/locales.ts';
import type { Alternate } from '../known/alternate.ts';
import {
  describeGuide,
  describeKey,
  describeMoved,
  describeWorksheet,
} from '../known/descriptions.ts';
import { guideHeading } from '../known/link-picture.ts';
import type { PageKind } from '../page.ts';
import type { PictureHeading } from '../picture.ts';
import type { SiteContext } from '../site-context.ts';
import { guideAround } from '../views/guide-view.ts';
import { courseLink, guideLink, type Link } from '../views/links.ts';
import { sheetAround } from '../views/sheet-views.ts';
import { type AnyDraft, type Draft, homeLink } from './draft.ts';

const KIND_OF_GUIDE = {
  term: 'termGuide',
  question: 'questionPage',
  topic: 'topicGuide',
} as const satisfies Record<Guide['kind'], PageKind>;

/**
 * @param place Of the guide in its course. @param trail What lies above its page, home first.
 * @param cards The whole of its course.
 */
export function guidePages(
  context: SiteContext,
  course: Course<GuideFace>,
  guide: GuideFace,
  { place, trail, cards }: { place: number; trail: Link[]; cards: () => Course<GuideCard> },
): AnyDraft[] {
  const { pageWords } = localeFor(guide.language);
  const { accent } = course;
  const apart = [course.title.plain, guideAddress(guide)];
  const { language, source } = guide;
  const { published, updated } = guide;
  const days = { published, updated };
  const below = trail.filter(({ address }) => ![HOME, courseAddress(course)].includes(address));
  const way = [homeLink(context), courseLink(course), ...below];
  const pictured = () => guideHeading(context, course, guide);
  const pages: AnyDraft[] = [
    {
      kind: KIND_OF_GUIDE[guide.kind],
      address: guideAddress(guide),
      title: { parts: [guide.title.plain], apart },
      describe: () => describeGuide(course, cardAt(cards(), place)),
      language,
      accent,
      breadcrumbs: trail,
      way,
      indexed: !guide.draft,
      source,
      days,
      pictured,
      alternates: dataOf(context, guide),
      around: () => guideAround(context, cards(), guide, place),
    },
    ...guide.movedFrom.flatMap((written) =>
      movedPage(context, course, guide, { written, pictured }),
    ),
  ];
  if (guide.questions.all === 0) return pages;
  const breadcrumbs = [homeLink(context), courseLink(course), guideLink(guide)];
  pages.push({
    kind: 'worksheet',
    address: worksheetAddress(guide),
    title: { parts: [guide.title.plain, pageWords.worksheet], apart },
    describe: () => describeWorksheet(course, guide),
    language,
    accent,
    breadcrumbs,
    indexed: !guide.draft,
    source,
    days,
    pictured,
    around: () => sheetAround(context, guide, 'worksheet'),
  });
  if (seesAnswers(context.audience, course)) {
    pages.push({
      kind: 'answerKey',
      address: answerKeyAddress(guide),
      title: { parts: [guide.title.plain, pageWords.answerKey], apart },
      describe: () => describeKey(course, guide),
      language,
      accent,
      breadcrumbs,
      indexed: false,
      source,
      around: () => sheetAround(context, guide, 'answer-key'),
    });
  }
  return pages;
}

function cardAt({ guides, slug }: Course<GuideCard>, place: number): GuideCard {
  const card = guides[place];
  if (card === undefined) throw new Error(`No guide ${place} in \`${slug}\``);
  return card;
}

/** The guide as data, where the site is published so. */
function dataOf({ site }: SiteContext, guide: GuideFace): Alternate[] {
  if (!site.settings.exports.includes('json')) return [];
  return [{ type: 'application/json', title: '', address: jsonAddress(guide) }];
}

/** At an address that the guide had before; none where that can't be one. */
function movedPage(
  { words }: SiteContext,
  course: Course<GuideFace>,
  guide: GuideFace,
  { written, pictured }: { written: string; pictured: () => PictureHeading },
): Draft<'moved'>[] {
  const old = oldAddress(guide, written);
  if ('expected' in old) return [];
  const to = guideLink(guide);
  return [
    {
      kind: 'moved',
      address: old.address,
      title: { parts: [guide.title.plain, words.moved], apart: [course.title.plain, old.address] },
      describe: () => describeMoved(course, guide),
      language: guide.language,
      accent: course.accent,
      breadcrumbs: [],
      indexed: !guide.draft,
      source: '',
      movedTo: to.address,
      pictured,
      around: () => ({ to }),
    },
  ];
}
