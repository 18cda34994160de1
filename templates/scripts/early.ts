/** Runs before anything is drawn, so that what a reader has chosen never flashes, and nothing moves when scripts start. */
import { storedChoices, wear } from './preferences.ts';

document.documentElement.dataset.scripted = '';
for (const choice of storedChoices()) wear(choice);
