/** Which guides of a site lead to which: terms by their names, links by hand, and what is called related. */
import { guideAddress } from '../../guide/addresses.ts';
import { seesAnswers } from '../../guide/audience.ts';
import type { GuideCard } from '../../guide/card.ts';
import { resolveReference, resolveRelated } from '../../guide/references.ts';
import { RUNNING_PLACES, type RunningPlace } from '../../guide/running-text.ts';
import type { SiteContext } from '../site-context.ts';
import { type CourseMentions, mentionsIn } from './mentions.ts';

/** A term that is linked where a guide first mentions it: at a word of its running text, counted from 0. Plain data. */
export interface TermLink {
  place: RunningPlace;
  at: number;
  words: number;
  /** Of the term's guide, from the site's root. */
  address: string;
}

/** By the guide, those of it; empty lists are left out. */
export interface Connections {
  links: ReadonlyMap<GuideCard, TermLink[]>;
  /** Of a term, in reading order: the guides that name it in their text, and those that link to it by hand. */
  mentionedIn: ReadonlyMap<GuideCard, GuideCard[]>;
  /** The guides that name it as related. */
  namedBy: ReadonlyMap<GuideCard, GuideCard[]>;
  /** Terms that some guide links by their name. */
  linked: ReadonlySet<GuideCard>;
}

/** Found once for an edition of a site, in one walk through all cards. */
export function connectionsOf(context: SiteContext): Connections {
  const known = found.get(context);
  if (known !== undefined) return known;
  const connections = connectionsIn(context);
  found.set(context, connections);
  return connections;
}

const found = new WeakMap<SiteContext, Connections>();

function connectionsIn(context: SiteContext): Connections {
  const links = new Map<GuideCard, TermLink[]>();
  const mentionedIn = new Map<GuideCard, GuideCard[]>();
  const namedBy = new Map<GuideCard, GuideCard[]>();
  const linked = new Set<GuideCard>();
  for (const course of context.site.courses) {
    const open = seesAnswers(context.audience, course);
    const mentions = (context.options.mentions ?? mentionsIn)(course);
    for (const [index, guide] of course.guides.entries()) {
      const byHand = guidesLinked(context, guide, open);
      const own = termLinks(guide, course.guides, mentions[index], open, byHand);
      if (own.size > 0) links.set(guide, [...own.values()]);
      for (const term of own.keys()) linked.add(term);
      for (const term of new Set([...byHand, ...own.keys()])) {
        if (term.kind === 'term' && term !== guide) push(mentionedIn, term, guide);
      }
      for (const other of relatedTo(context, guide)) push(namedBy, other, guide);
    }
  }
  return { links, mentionedIn, namedBy, linked };
}

/** A guide's related ones that there are. */
export function relatedTo({ site }: SiteContext, guide: GuideCard): GuideCard[] {
  return guide.related.flatMap((name) => resolveRelated(site, guide, name) ?? []);
}

/** What its pages link to by hand. */
function guidesLinked({ site }: SiteContext, guide: GuideCard, open: boolean): Set<GuideCard> {
  const { links } = guide.shown[open ? 'withAnswers' : 'withoutAnswers'];
  return new Set(
    links.flatMap((url) => {
      const reference = resolveReference(site, guide, url);
      return reference.type === 'guide' ? [reference.guide] : [];
    }),
  );
}

/** Each term once: in what everyone reads if it is there, else in an answer, for those who get the answers. */
function termLinks(
  guide: GuideCard,
  guides: readonly GuideCard[],
  mentions: CourseMentions[number] | undefined,
  open: boolean,
  byHand: ReadonlySet<GuideCard>,
): Map<GuideCard, TermLink> {
  const links = new Map<GuideCard, TermLink>();
  for (const place of RUNNING_PLACES) {
    if (place === 'answers' && !open) continue;
    for (const [number, at, words] of mentions?.[place] ?? []) {
      const term = guides[number];
      if (term === undefined || term === guide || byHand.has(term) || links.has(term)) continue;
      links.set(term, { place, at, words, address: guideAddress(term) });
    }
  }
  return links;
}

function push(lists: Map<GuideCard, GuideCard[]>, key: GuideCard, guide: GuideCard): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [guide]);
  else if (list.at(-1) !== guide) list.push(guide);
}
