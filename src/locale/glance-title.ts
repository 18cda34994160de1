import { BETWEEN_ANSWERS, type Glance } from '../guide/kinds/kind.ts';
import { listed, type Title, titleFromText } from '../guide/title.ts';
import type { SheetWords } from './sheet-words.ts';

/** What stands in a cell of a key's table. */
export function glanceTitle(glance: Glance, { key }: Pick<SheetWords, 'key'>): Title {
  switch (glance.type) {
    case 'text':
      return glance.text;
    case 'verdict':
      return titleFromText(glance.isTrue ? key.glanceTrue : key.glanceFalse);
    case 'gaps':
      return listed(
        glance.accepted.map((words) => listed(words, ` ${key.or} `)),
        BETWEEN_ANSWERS,
      );
  }
}
