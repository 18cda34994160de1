/** What a guide teaches: its definition, facts, key terms and summary. */
import type { Draft, DraftSection, Rich } from '../draft.ts';
import { addLeftover } from '../leftovers.ts';
import type { Line } from '../line.ts';
import { plain, plainBlocks, rawText, slice, unbold } from '../rich.ts';
import { blocksFrom } from './blocks.ts';
import type { Heading } from './headings.ts';
import type { Part } from './part.ts';
import { twoColumns } from './tables.ts';

export const TAUGHT: ReadonlySet<string> = new Set(['definition', 'facts', 'keyTerms', 'summary']);

export function addTaught({ heading, line, lines }: Part, draft: Draft): void {
  const first: Line[] =
    heading.rest.length === 0
      ? []
      : [{ ...line, text: heading.rest, marker: null, heading: 0, joined: false }];
  const all = [...first, ...lines];
  keepOwnWords(heading, line, draft);
  switch (heading.part) {
    case 'definition':
      draft.sections.push({ type: 'definition', blocks: blocksFrom(all) });
      return;
    case 'summary':
      draft.sections.push(...summaryFrom(all, line, draft));
      return;
    case 'facts':
      draft.sections.push(...factsFrom(all, draft));
      return;
    case 'keyTerms':
      draft.sections.push(...termsFrom(all, draft));
  }
}

/** "10 Must Know Facts about Détente": what the heading says besides, where the title doesn't say it. */
function keepOwnWords({ part, own, label }: Heading, line: Line, draft: Draft): void {
  if (!TAUGHT.has(part)) return;
  const said = new Set(
    wordsOf(`${draft.title} must know key facts about of the for on a an your next test`),
  );
  const isNew = wordsOf(`${own} ${label}`).some((word) => !said.has(word));
  if (isNew) addLeftover(draft, line.number, 'a heading in other words', plain(line.text));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function summaryFrom(lines: readonly Line[], line: Line, draft: Draft): DraftSection[] {
  if (draft.kind === 'question') return [{ type: 'summary', blocks: blocksFrom(lines) }];
  if (draft.kind === 'topic') {
    return [{ type: 'prose', heading: line.text, depth: 2, blocks: blocksFrom(lines) }];
  }
  addLeftover(draft, line.number, 'a term has no summary', plainBlocks(blocksFrom(lines)));
  return [];
}

/** Each item of the outermost list is a fact, and so is a line of its own. */
function factsFrom(lines: readonly Line[], draft: Draft): DraftSection[] {
  const items: Extract<DraftSection, { type: 'facts' }>['items'] = [];
  const isListed = lines.some(({ marker }) => marker !== null);
  const least = Math.min(
    ...lines.filter(({ marker }) => marker !== null).map(({ depth }) => depth),
  );
  const intro: Line[] = [];
  const below: Line[][] = [];
  for (const line of lines) {
    const isFact = isListed ? line.marker !== null && line.depth <= least : line.block === null;
    if (isFact) {
      items.push({ line: line.number, text: line.text, more: [] });
      below.push([]);
    } else if (items.length === 0) intro.push(line);
    else below.at(-1)?.push(line);
  }
  for (const [index, item] of items.entries()) item.more = blocksFrom(below[index] ?? []);
  addLeftover(
    draft,
    intro[0]?.number ?? 0,
    'it stands above the facts',
    plainBlocks(blocksFrom(intro)),
  );
  return items.length === 0 ? [] : [{ type: 'facts', items }];
}

const BETWEEN = /\s+[–—-]\s+|\s*[:\t]\s*|\s*[–—]\s*/;

function termsFrom(lines: readonly Line[], draft: Draft): DraftSection[] {
  const terms: Extract<DraftSection, { type: 'keyTerms' }>['terms'] = [];
  for (const line of lines) {
    const columns = twoColumns(line);
    if (columns !== null) {
      for (const [term, meaning] of columns.rows)
        terms.push({ line: line.number, term: unbold(term), meaning });
      continue;
    }
    const pair = pairFrom(line.text);
    if (line.block === null && pair !== null) terms.push({ line: line.number, ...pair });
    else {
      const because = 'no sign tells the term from its meaning';
      addLeftover(draft, line.number, because, plainBlocks(blocksFrom([line])));
    }
  }
  return terms.length === 0 ? [] : [{ type: 'keyTerms', terms }];
}

function pairFrom(text: Rich): { term: Rich; meaning: Rich } | null {
  const found = BETWEEN.exec(rawText(text));
  if (found === null || found.index === 0) return null;
  const term = unbold(slice(text, 0, found.index));
  const meaning = slice(text, found.index + found[0].length);
  return meaning.length === 0 || plain(term).length > 80 ? null : { term, meaning };
}
