/** Links of terms in running text: set into the prose of a guide's page before it becomes HTML, and into no other page. */
import type { Link, RootContent, Text } from 'mdast';
import { normalizeUri } from 'micromark-util-sanitize-uri';
import type { Guide } from '../guide/guide.ts';
import type { KeyEntry } from '../guide/kinds/kinds.ts';
import { mapProse } from '../guide/map-prose.ts';
import type { Inline } from '../guide/prose.ts';
import { type Run, runsOf, wordsOfRun } from '../guide/running-text.ts';
import type { TermLink } from './connections/connections.ts';
import type { ProsePlaces } from './prose-scope.ts';
import type { PartView } from './views/exercises-view.ts';

/** The same parts with links in them. @param guide Whose parts they are. */
export function withTermLinks(
  parts: PartView[],
  guide: Guide,
  links: readonly TermLink[],
): PartView[] {
  if (links.length === 0) return parts;
  const changed = linkedTexts(guide, links);
  const change = (node: RootContent) => (node.type === 'text' ? (changed.get(node) ?? null) : null);
  return parts.map((part) => partWith(part, change));
}

/** Where those links lead. */
export function termTargets(links: readonly TermLink[]): ProsePlaces['links'] {
  return links.map(({ address }) => [urlOf(address), { address, anchor: '' }]);
}

/** No author's link can be the same: one that starts at the root is refused. */
const urlOf = (address: string) => normalizeUri(`/${address}`);

type Change = (node: RootContent) => readonly Inline[] | null;

function partWith(part: PartView, change: Change): PartView {
  switch (part.type) {
    case 'definition':
    case 'directAnswer':
    case 'prose':
    case 'summary':
      return { ...part, children: mapProse(part.children, change) };
    case 'facts': {
      const facts = part.children.map((fact) => ({
        ...fact,
        children: mapProse(fact.children, change),
      }));
      return { ...part, children: facts };
    }
    case 'keyTerms':
      return part;
    case 'exercises': {
      const questions = part.questions.map(({ asked, entry }) => ({
        asked,
        entry: entry === null ? null : entryWith(entry, change),
      }));
      return { ...part, questions };
    }
  }
}

/** Model answers alone are running text. */
function entryWith(entry: KeyEntry, change: Change): KeyEntry {
  if (entry.type === 'review') return { ...entry, answer: mapProse(entry.answer, change) };
  if (entry.type !== 'structured') return entry;
  return { ...entry, parts: entry.parts.map((part) => entryWith(part, change)) };
}

/** What takes the place of each text that has a link in it. */
function linkedTexts(guide: Guide, links: readonly TermLink[]): Map<RootContent, Inline[]> {
  const changed = new Map<RootContent, Inline[]>();
  for (const [place, runs] of Object.entries(runsOf(guide))) {
    const wanted = links.filter((link) => link.place === place).sort((a, b) => a.at - b.at);
    setLinks(runs, wanted, changed);
  }
  return changed;
}

/** Goes through the words as `runningWords` has them. */
function setLinks(
  runs: readonly Run[],
  links: readonly TermLink[],
  changed: Map<RootContent, Inline[]>,
): void {
  let next = 0;
  let before = 0;
  for (const run of runs) {
    if (next === links.length) return;
    const words = wordsOfRun(run);
    const pieces: Inline[] = [];
    let done = 0;
    for (let link = links[next]; link !== undefined; link = links[next]) {
      const first = words[link.at - before];
      const last = words[link.at - before + link.words - 1];
      if (first === undefined || last === undefined) break;
      pieces.push(text(run.node.value.slice(done, first.start)));
      pieces.push(linkTo(link.address, run.node.value.slice(first.start, last.end)));
      done = last.end;
      next += 1;
    }
    if (done > 0) changed.set(run.node, [...pieces, text(run.node.value.slice(done))]);
    before += words.length;
  }
}

function linkTo(address: string, value: string): Link {
  return {
    type: 'link',
    url: urlOf(address),
    data: { hProperties: { dataTerm: '' } },
    children: [text(value)],
  };
}

const text = (value: string): Text => ({ type: 'text', value });
