import type { Glance } from '../guide/kinds/kind.ts';
import { type Title, titleFromText } from '../guide/title.ts';
import type { SheetWords } from './sheet-words.ts';

/** What stands in a cell of a key's table. */
export function glanceTitle(glance: Glance, { key }: Pick<SheetWords, 'key'>): Title {
  if (glance.type === 'text') return glance.text;
  return titleFromText(glance.isTrue ? key.glanceTrue : key.glanceFalse);
}
