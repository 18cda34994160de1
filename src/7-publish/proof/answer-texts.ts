import type { Node, Parent } from 'unist';
import { notesReferredTo } from '../../guide/footnotes.ts';
import type { Guide } from '../../guide/guide.ts';
import type { Question } from '../../guide/questions.ts';
import { unreachable } from '../../guide/unreachable.ts';
import { exercisesOf, questionsOf } from '../../guide/worksheet.ts';
import { readings } from './readings.ts';

/** One passage of an answer, and the question it answers. */
export interface AnswerText {
  guide: Guide;
  question: Question;
  text: string;
}

/**
 * Every passage of a guide that only its key may hold: paragraphs of model answers, marking points
 * with their notes, rationales. Gap words, options, terms and steps are no passages: the words stand
 * on the sheet or in the facts, and what answers is where they stand.
 */
export function answerTexts(guide: Guide): AnswerText[] {
  return exercisesOf(guide)
    .flatMap(questionsOf)
    .flatMap((question) =>
      withNotes(passages(question), guide)
        .flatMap(readings)
        .flatMap(withSentences)
        .filter((text) => text !== '')
        .map((text) => ({ guide, question, text })),
    );
}

/** A text, and its sentences where it has several: one of them alone is an answer too. */
function withSentences(text: string): string[] {
  const sentences = text.split(/(?<=[.!?…])\s+|(?<=[。！？])/u);
  return sentences.length > 1 ? [text, ...sentences] : [text];
}

/** An answer's footnotes belong to it. */
function withNotes(nodes: Node[], guide: Guide): Node[] {
  return [...nodes, ...notesReferredTo(nodes, guide.footnotes)];
}

function passages(question: Question): Node[] {
  switch (question.type) {
    case 'review': {
      const [, answer, marking] = question.children;
      const points =
        marking.type === 'markingPoints'
          ? marking.children.flatMap((point): Node[] => [...point.children])
          : marking.children;
      return [...answer.children.flatMap(leafBlocks), ...points.flatMap(leafBlocks)];
    }
    case 'multipleChoice': {
      const [, ...options] = question.children;
      return options.flatMap((option) => option.children[2].children.flatMap(leafBlocks));
    }
    case 'trueFalse':
      return question.children[1].children.flatMap(leafBlocks);
    case 'cloze':
    case 'match':
    case 'ordering':
      return [];
    default:
      return unreachable(question);
  }
}

const HOLDERS = new Set(['list', 'listItem', 'blockquote', 'table', 'tableRow', 'pointText']);

/** Paragraphs and cells, so that a leak of one sentence of a long answer is found as well. */
function leafBlocks(node: Node): Node[] {
  return HOLDERS.has(node.type) ? (node as Parent).children.flatMap(leafBlocks) : [node];
}
