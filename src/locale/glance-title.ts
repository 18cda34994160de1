import type { Glance } from '../guide/answer-key.ts';
import { type Title, titleFromText } from '../guide/title.ts';
import type { Locale } from './locale.ts';

/** What stands in a cell of a key's table. */
export function glanceTitle(glance: Glance, { ui }: Pick<Locale, 'ui'>): Title {
  if (glance.type === 'text') return glance.text;
  return titleFromText(glance.isTrue ? ui.true : ui.false);
}
