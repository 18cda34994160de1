import type { Heading } from 'mdast';
import { headingRanks } from '../../guide/heading-ranks.ts';
import { PART_ANCHORS } from '../../guide/part-anchors.ts';
import type { Block } from '../../guide/prose.ts';
import { type Title, titleFrom, titleFromText, withoutPlaces } from '../../guide/title.ts';
import type { Locale } from '../../locale/locale.ts';
import type { PartView } from './exercises-view.ts';

export interface ContentsEntry {
  title: Title;
  anchor: string;
  children: ContentsEntry[];
}

/** Sections below this number need no list of contents. */
const FEWEST = 3;

/** The headings of a guide page's own parts, two ranks deep. */
export function contentsOf(parts: readonly PartView[], locale: Locale): ContentsEntry[] {
  return parts.flatMap((part) => entriesOf(part, locale));
}

/** As a list of contents shows them: empty where there are few. */
export function listedContents(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  return entries.length < FEWEST ? [] : entries;
}

function entriesOf(part: PartView, { pageWords, grammar: { parts } }: Locale): ContentsEntry[] {
  switch (part.type) {
    case 'definition':
      return [named(parts.definition.name, PART_ANCHORS.definition)];
    case 'directAnswer':
      return [];
    case 'facts':
      return [named(pageWords.facts(part.children.length), PART_ANCHORS.facts)];
    case 'keyTerms':
      return [named(parts.keyTerms.name, PART_ANCHORS.keyTerms)];
    case 'summary':
      return [named(parts.summary.name, PART_ANCHORS.summary)];
    case 'exercises':
      return [entry(part.heading, part.id)];
    case 'prose':
      return headingEntries(part.children);
  }
}

function headingEntries(blocks: Block[]): ContentsEntry[] {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading');
  const rankOf = headingRanks();
  const entries: ContentsEntry[] = [];
  for (const heading of headings) {
    const title = titleFrom(withoutPlaces(heading.children));
    const found = entry(title, heading.data?.id ?? '');
    const last = entries.at(-1);
    const rank = rankOf(heading.depth);
    if (rank === 0 || last === undefined) entries.push(found);
    else if (rank === 1) last.children.push(found);
  }
  return entries;
}

function named(name: string, anchor: string): ContentsEntry {
  return entry(titleFromText(name), anchor);
}

function entry(title: Title, anchor: string): ContentsEntry {
  return { title, anchor, children: [] };
}
