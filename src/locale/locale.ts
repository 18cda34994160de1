import type { Grammar } from './grammar.ts';
import type { Nouns } from './nouns.ts';
import type { PageWords } from './page-words.ts';
import type { SheetWords } from './sheet-words.ts';
import type { Teaching } from './teaching.ts';

/** Everything Foolscap understands and says in one language. */
export interface Locale {
  /** BCP 47. */
  language: string;
  grammar: Grammar;
  pageWords: PageWords;
  sheetWords: SheetWords;
  /** null: advice that looks at words is not given in this language. */
  teaching: Teaching | null;
  /** null: names of terms are found in this language as they are written. */
  nouns: Nouns | null;
}
