/** Runs before anything is drawn, so that a chosen theme never flashes. */
import { storedTheme } from './theme.ts';

const theme = storedTheme();
if (theme !== 'auto') document.documentElement.dataset.theme = theme;
