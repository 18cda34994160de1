import type { Grammar } from './grammar.ts';
import type { PageWords } from './page-words.ts';
import type { SheetWords } from './sheet-words.ts';

/** Everything Foolscap understands and says in one language. */
export interface Locale {
  /** BCP 47. */
  language: string;
  grammar: Grammar;
  pageWords: PageWords;
  sheetWords: SheetWords;
}
