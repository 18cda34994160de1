import type { Node, Parent } from 'unist';
import { notesReferredTo } from '../../guide/footnotes.ts';
import type { Guide } from '../../guide/guide.ts';
import type { Question } from '../../guide/questions.ts';
import { readings } from './readings.ts';

/**
 * What a guide tells everyone, part by part: title, definition, facts, prose, key terms,
 * instructions, and of each question what is asked and offered; with the footnotes of all that.
 */
export function taughtTexts(guide: Guide): string[] {
  const nodes = guide.children.flatMap((part): Node[] => {
    if (part.type !== 'exercises') return part.children;
    const [instruction, ...questions] = part.children;
    return [instruction, ...questions.flatMap(shown)];
  });
  const notes = notesReferredTo(nodes, guide.footnotes);
  return [guide.title, ...guide.aliases, ...[...nodes, ...notes].flatMap(readings)];
}

function shown(question: Question): Node[] {
  switch (question.type) {
    case 'review':
    case 'trueFalse':
      return [question.children[0]];
    case 'multipleChoice': {
      const [stem, ...options] = question.children;
      return [stem, ...options.map((option) => option.children[0])];
    }
    case 'cloze':
    case 'match':
    case 'ordering':
      return question.children.flatMap((child) => [child, ...(child as Parent).children]);
  }
}
