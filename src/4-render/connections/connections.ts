/** Which guides of a site lead to which: terms by their names, links by hand, and what is called related. */
import { guideAddress } from '../../guide/addresses.ts';
import { seesAnswers } from '../../guide/audience.ts';
import type { GuideCard, GuideFace } from '../../guide/card.ts';
import { resolveReference, resolveRelated } from '../../guide/references.ts';
import { RUNNING_PLACES, type RunningPlace } from '../../guide/running-text.ts';
import type { Course } from '../../guide/site.ts';
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

/** Of the guides of one course, by the guide, those of it; empty lists are left out. */
export interface Connections {
  links: ReadonlyMap<GuideFace, TermLink[]>;
  /** Of a term, in reading order: the guides that name it in their text, and those that link to it by hand. */
  mentionedIn: ReadonlyMap<GuideFace, GuideFace[]>;
  /** The guides that name it as related. */
  namedBy: ReadonlyMap<GuideFace, GuideFace[]>;
  /** Terms that some guide links by their name. */
  linked: ReadonlySet<GuideFace>;
}

/** Found once for an edition of a course. */
export function connectionsOf(context: SiteContext, course: Course<GuideCard>): Connections {
  const known = found.get(context) ?? new Map<string, Connections>();
  found.set(context, known);
  const before = known.get(course.slug);
  if (before !== undefined) return before;
  const connections = connectionsIn(context, course);
  known.set(course.slug, connections);
  return connections;
}

const found = new WeakMap<SiteContext, Map<string, Connections>>();

function connectionsIn(context: SiteContext, course: Course<GuideCard>): Connections {
  const { byHand, handed, namedBy, places } = handConnections(context);
  const open = seesAnswers(context.audience, course);
  const mentions = (context.options.mentions ?? mentionsIn)(course);
  const links = new Map<GuideFace, TermLink[]>();
  const named = new Map<GuideFace, GuideFace[]>();
  for (const [index, guide] of course.guides.entries()) {
    const own = termLinks(guide, course.guides, mentions[index], open, byHand.get(guide));
    if (own.size > 0) links.set(guide, [...own.values()]);
    for (const term of own.keys()) push(named, term, guide);
  }
  const mentionedIn = new Map<GuideFace, GuideFace[]>();
  for (const term of course.guides) {
    if (term.kind !== 'term') continue;
    const all = new Set([...(handed.get(term) ?? []), ...(named.get(term) ?? [])]);
    const inOrder = [...all].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    if (inOrder.length > 0) mentionedIn.set(term, inOrder);
  }
  return { links, mentionedIn, namedBy, linked: new Set(named.keys()) };
}

/** What authors wrote by hand, all over the site. */
interface HandConnections {
  byHand: ReadonlyMap<GuideFace, ReadonlySet<GuideFace>>;
  /** The other way round, in reading order. */
  handed: ReadonlyMap<GuideFace, GuideFace[]>;
  namedBy: ReadonlyMap<GuideFace, GuideFace[]>;
  /** Of each guide in reading order. */
  places: ReadonlyMap<GuideFace, number>;
}

function handConnections(context: SiteContext): HandConnections {
  const known = byHands.get(context);
  if (known !== undefined) return known;
  const byHand = new Map<GuideFace, ReadonlySet<GuideFace>>();
  const handed = new Map<GuideFace, GuideFace[]>();
  const namedBy = new Map<GuideFace, GuideFace[]>();
  const places = new Map<GuideFace, number>();
  for (const course of context.site.courses) {
    const open = seesAnswers(context.audience, course);
    for (const guide of course.guides) {
      places.set(guide, places.size);
      const linked = guidesLinked(context, guide, open);
      byHand.set(guide, linked);
      for (const other of linked) if (other !== guide) push(handed, other, guide);
      for (const other of relatedTo(context, guide)) push(namedBy, other, guide);
    }
  }
  const connections = { byHand, handed, namedBy, places };
  byHands.set(context, connections);
  return connections;
}

const byHands = new WeakMap<SiteContext, HandConnections>();

/** A guide's related ones that there are. */
export function relatedTo({ site }: SiteContext, guide: GuideFace): GuideFace[] {
  return guide.related.flatMap((name) => resolveRelated(site, guide, name) ?? []);
}

/** What its pages link to by hand. */
function guidesLinked({ site }: SiteContext, guide: GuideFace, open: boolean): Set<GuideFace> {
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
  guide: GuideFace,
  guides: readonly GuideFace[],
  mentions: CourseMentions[number] | undefined,
  open: boolean,
  byHand: ReadonlySet<GuideFace> = new Set(),
): Map<GuideFace, TermLink> {
  const links = new Map<GuideFace, TermLink>();
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

function push(lists: Map<GuideFace, GuideFace[]>, key: GuideFace, guide: GuideFace): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [guide]);
  else if (list.at(-1) !== guide) list.push(guide);
}
