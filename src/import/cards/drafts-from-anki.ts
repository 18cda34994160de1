/** Anki's "Notes in Plain Text": a table with its settings in lines that begin with `#`. */
import { type Draft, emptyDraft } from '../draft.ts';
import { blocksFromHtml } from '../html.ts';
import { addLeftover } from '../leftovers.ts';
import { inOneLine } from '../one-line.ts';
import { paragraph, plain, plainBlocks, richFrom } from '../rich.ts';
import { type Card, withCards } from './drafts-from-cards.ts';
import { gapsFrom } from './gaps.ts';
import { type Row, readTable } from './read-table.ts';

const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  space: ' ',
  pipe: '|',
  colon: ':',
};

interface Settings {
  separator: string;
  isHtml: boolean;
  /** Columns that say where a note is kept, from 0, with what is said in them. */
  filed: ReadonlyMap<number, 'tags' | 'deck' | 'notetype' | 'guid'>;
}

export function draftsFromAnki(text: string, title: string): Draft[] {
  const head = /^(?:#[a-z ]+:[^\n]*\n?)*/i.exec(text)?.[0] ?? '';
  const settings = settingsFrom(head);
  const below = '\n'.repeat(head.split('\n').length - 1) + text.slice(head.length);
  const decks = new Map<string, Row[]>();
  for (const row of readTable(below, settings.separator)) {
    const deck = filedIn(row, 'deck', settings);
    decks.set(deck, [...(decks.get(deck) ?? []), row]);
  }
  return [...decks].map(([deck, rows]) => {
    const name = deck.split('::').filter(Boolean).join(': ');
    return deckFrom(rows, emptyDraft(name === '' ? title : name, 'topic'), settings);
  });
}

function settingsFrom(head: string): Settings {
  const filed = new Map<number, 'tags' | 'deck' | 'notetype' | 'guid'>();
  let separator = '\t';
  let isHtml = false;
  for (const line of head.split('\n')) {
    const [, key = '', value = ''] = /^#([a-z ]+):(.*)$/i.exec(line) ?? [];
    const [name = ''] = key.toLowerCase().split(' ');
    if (name === 'separator')
      separator = SEPARATORS[value.trim().toLowerCase()] ?? value[0] ?? '\t';
    if (name === 'html') isHtml = value.trim().toLowerCase() === 'true';
    const isColumn = name === 'tags' || name === 'deck' || name === 'notetype' || name === 'guid';
    if (isColumn && key.includes('column')) filed.set(Number(value) - 1, name);
  }
  return { separator, isHtml, filed };
}

function filedIn({ cells }: Row, what: string, { filed }: Settings): string {
  const column = [...filed].find(([, name]) => name === what)?.[0];
  return column === undefined ? '' : (cells[column] ?? '');
}

function deckFrom(rows: readonly Row[], draft: Draft, settings: Settings): Draft {
  const { isHtml, filed } = settings;
  const cards: Card[] = [];
  const gaps: Extract<Draft['sections'][number], { type: 'exercises' }>['questions'] = [];
  for (const { line, cells } of rows) {
    const fields = cells
      .filter((_, column) => !filed.has(column))
      .map((cell) => (isHtml ? blocksFromHtml(cell) : [paragraph(richFrom(cell))]));
    const tags = filedIn({ line, cells }, 'tags', settings);
    addLeftover(draft, line, 'tags of the note', tags);
    const [first = [], back = [], ...rest] = fields;
    const front = inOneLine(first);
    const more = rest.map(plainBlocks).filter(Boolean);
    const stem = gapsFrom(front);
    if (stem !== null) {
      gaps.push({ type: 'cloze', line, stem, marks: null });
      addLeftover(
        draft,
        line,
        'beside a sentence with gaps',
        [plainBlocks(back), ...more].filter(Boolean).join('\n'),
      );
    } else if (plain(front) === '' || plainBlocks(back) === '') {
      const side = plain(front) === '' ? 'the first' : 'the second';
      addLeftover(
        draft,
        line,
        `${side} side is empty`,
        fields.map(plainBlocks).filter(Boolean).join('\n'),
      );
    } else cards.push({ line, front, back, more });
  }
  withCards(draft, cards);
  if (gaps.length > 0) {
    draft.sections.push({
      type: 'exercises',
      asks: 'cloze',
      name: '',
      instruction: [],
      questions: gaps,
    });
  }
  return draft;
}
