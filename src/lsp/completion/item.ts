import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Cursor } from '../cursor.ts';

/** One thing to write in place of what was typed before the cursor. */
export interface Offer {
  /** What is written; seen in the list as well. */
  text: string;
  /** Beside it in the list. */
  detail?: string;
  /** Explains it, in Markdown. */
  help?: string;
  /** Its words are found too. */
  also?: string;
  kind: keyof typeof KINDS;
}

const KINDS = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  guide: CompletionItemKind.File,
  anchor: CompletionItemKind.Reference,
  section: CompletionItemKind.Keyword,
} as const;

/** What may be written in place of the end of the cursor's line. */
export interface Offered {
  offers: Offer[];
  /** The end of the line, up to the cursor. */
  typed: string;
  /** What goes as well: the rest of the word that the cursor is in. Default: nothing. */
  after?: string;
}

export function itemsOf(
  { offers, typed, after = '' }: Offered,
  { position }: Cursor,
): CompletionItem[] {
  const { line, character } = position;
  const range = {
    start: { line, character: character - typed.length },
    end: { line, character: character + after.length },
  };
  return offers.map(({ text, detail, help, also, kind }, index) => ({
    label: text.trimEnd(),
    kind: KINDS[kind],
    sortText: String(index).padStart(4, '0'),
    filterText: also === undefined ? text : `${text} ${also}`,
    textEdit: { range, newText: text },
    ...(detail !== undefined && { detail }),
    ...(help !== undefined && { documentation: { kind: 'markdown', value: help } }),
  }));
}
