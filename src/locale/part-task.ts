import type { Unanswered } from '../guide/kinds/kinds.ts';
import type { SectionType } from '../guide/questions.ts';
import type { SheetWords } from './sheet-words.ts';

/**
 * What to do in a part of another kind than its section, whose own line does not say it; empty where nothing is to
 * be said.
 */
export function partTask(part: Unanswered, section: SectionType, words: SheetWords): string {
  if (part.type === section) return '';
  switch (part.type) {
    case 'multipleChoice':
      return part.several ? '' : words.tickOne;
    case 'trueFalse':
    case 'match':
    case 'ordering':
      return words.tasks[part.type];
    // Room is left for what is written; the stem of gaps says that they are to be filled.
    case 'review':
    case 'cloze':
    case 'structured':
      return '';
  }
}
