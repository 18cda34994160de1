/** Everything is in the page already; scripts only reveal and remember. */
import { offerFilter } from './filter-terms.ts';
import { nameIndexPages } from './links-from-disk.ts';
import { offerOffline } from './offline.ts';
import { offerSearch } from './open-search.ts';
import { offerWriting } from './own-answers.ts';
import { offerPreferences } from './preferences-panel.ts';
import { offerPrinting } from './print.ts';
import { nameWhatScrolls } from './scroll-regions.ts';
import { offerAllAnswers } from './show-answers.ts';
import { offerTermPreviews } from './term-preview.ts';
import { offerTests } from './test-yourself.ts';

nameIndexPages();
offerOffline();
offerFilter();
offerSearch();
offerPreferences();
offerAllAnswers();
nameWhatScrolls();
offerPrinting();
offerWriting();
offerTests();
offerTermPreviews();
