import type { Locale } from '../locale.ts';
import { grammar } from './grammar.ts';
import { nouns } from './nouns.ts';
import { pageWords } from './page-words.ts';
import { sheetWords } from './sheet-words.ts';
import { teaching } from './teaching.ts';

export const en: Locale = { language: 'en', grammar, pageWords, sheetWords, teaching, nouns };
