import { guideAddress, slugFrom } from '../../guide/addresses.ts';
import { inOrderOf } from '../../guide/collation.ts';
import type { Guide } from '../../guide/guide.ts';
import type { Block, Inline } from '../../guide/prose.ts';
import { PART_ANCHORS } from '../../guide/references.ts';
import type { Course } from '../../guide/site.ts';
import { plainText } from '../../guide/text.ts';
import { type Title, titleFrom } from '../../guide/title.ts';
import type { Href } from '../links.ts';
import type { Link } from '../page.ts';
import type { ProseContext } from '../prose.ts';
import { proseContext, type SiteContext } from '../site-context.ts';
import { guideLink } from './links.ts';

export type GlossaryEntry = { term: Title; anchor: string } & (
  | { type: 'term'; guide: Link; meaning: Block[]; prose: ProseContext }
  /** `anchor`s: `guide.address` already names the place. */
  | {
      type: 'keyTerm';
      name: Inline[];
      meaning: Inline[];
      guide: Link;
      place: string;
      prose: ProseContext;
    }
  | { type: 'see'; guide: Link }
);

export interface GlossaryLetter {
  letter: string;
  anchor: string;
  entries: GlossaryEntry[];
}

/** A course's terms, their other names and the key terms of its guides, A to Z; empty where it has none. */
export function glossaryOf(
  context: SiteContext,
  course: Course,
  href: (guide: Guide) => Href,
): GlossaryLetter[] {
  const entries = course.guides.flatMap((guide) =>
    entriesOf(guide, proseContext(context, guide, href(guide))),
  );
  const compare = inOrderOf(context.site.settings.language);
  const letters = new Map<string, GlossaryEntry[]>();
  for (const entry of entries.sort((a, b) => compare(a.term.plain, b.term.plain))) {
    const letter = initialOf(entry.term.plain);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  const anchorFor = anchorMaker();
  return [...letters].map(([letter, found]) => ({
    letter,
    anchor: `letter.${slugFrom(letter) || 'other'}`,
    entries: found.map((entry) => ({
      ...entry,
      anchor: anchorFor(plainText(entry.term.children)),
    })),
  }));
}

function entriesOf(guide: Guide, prose: ProseContext): GlossaryEntry[] {
  const link = guideLink(guide);
  const entries: GlossaryEntry[] = [];
  if (guide.kind === 'term') {
    const meaning = guide.children.find((part) => part.type === 'definition')?.children ?? [];
    entries.push({ type: 'term', term: guide.title, anchor: '', guide: link, meaning, prose });
    for (const alias of guide.aliases) {
      entries.push({ type: 'see', term: alias, anchor: '', guide: link });
    }
  }
  for (const part of guide.children) {
    if (part.type !== 'keyTerms') continue;
    for (const { children } of part.children) {
      const [name, meaning] = children;
      entries.push({
        type: 'keyTerm',
        term: titleFrom(name.children),
        anchor: '',
        name: name.children,
        meaning: meaning.children,
        guide: { title: guide.title, address: guideAddress(guide) },
        place: PART_ANCHORS.keyTerms,
        prose,
      });
    }
  }
  return entries;
}

/** The first letter without its accent, in capitals; `#` for anything else. */
function initialOf(term: string): string {
  const first = term.normalize('NFD').match(/[\p{L}\p{N}]/u)?.[0] ?? '#';
  return /\p{N}/u.test(first) ? '#' : first.toUpperCase();
}

/** Anchors of their own for all terms of a course: `cell`, `cell-2`. */
function anchorMaker(): (term: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (term) => {
    const slug = slugFrom(term) || 'term';
    let count = counts.get(slug) ?? 1;
    let anchor = count === 1 ? slug : `${slug}-${count}`;
    while (taken.has(anchor)) {
      count += 1;
      anchor = `${slug}-${count}`;
    }
    counts.set(slug, count + 1);
    taken.add(anchor);
    return anchor;
  };
}
