import { notesReferredTo } from './footnotes.ts';
import type { Guide } from './guide.ts';
import { holdsLine, isAnswer } from './node-traits.ts';
import type { GuideNode, NodeOf, NodeType } from './nodes.ts';
import { isSingle } from './parts.ts';
import type { Question } from './questions.ts';
import { readings } from './readings.ts';
import { givenCells } from './tables-to-complete.ts';
import { childrenOf } from './walk.ts';
import { allQuestionsOf, exercisesOf } from './worksheet.ts';

/** One passage of an answer, and the question it answers. */
export interface AnswerText {
  guide: Guide;
  question: Question;
  text: string;
  /** Of a quotation that names its source: the source itself may say it. */
  quoted: boolean;
}

/**
 * Every passage of a guide that only its key may hold: paragraphs of model answers, marking points
 * with their notes, rationales. Gap words, options, terms and steps are no passages: the words stand
 * on the sheet or in the facts, and what answers is where they stand.
 */
export function answerTexts(guide: Guide): AnswerText[] {
  return exercisesOf(guide)
    .flatMap(allQuestionsOf)
    .filter(isSingle)
    .flatMap((question) =>
      passagesOf(question, guide).flatMap(({ node, quoted }) =>
        readings(node)
          .flatMap(withSentences)
          .filter((text) => text !== '')
          .map((text) => ({ guide, question, text, quoted })),
      ),
    );
}

interface Passage {
  node: GuideNode;
  quoted: boolean;
}

/** The paragraphs, cells and points of an answer, with its footnotes. */
export function passagesOf(question: Question, guide: Guide): Passage[] {
  const parts = answerParts(question);
  const given = question.type === 'review' ? givenCells(question) : new Set<GuideNode>();
  return [...parts, ...notesReferredTo(parts, guide.footnotes)].flatMap((node) =>
    leaves(node, false, given),
  );
}

/** The highest nodes that only the key shows. */
function answerParts(node: GuideNode): GuideNode[] {
  return isAnswer(node.type) ? [node] : childrenOf(node).flatMap(answerParts);
}

/** A text, and its sentences where it has several: one of them alone is an answer too. */
function withSentences(text: string): string[] {
  const sentences = text.split(/(?<=[.!?…])\s+|(?<=[。！？])/u);
  return sentences.length > 1 ? [text, ...sentences] : [text];
}

/** What is made of blocks, cells or points, and no passage itself. */
function isHolder(node: GuideNode): boolean {
  return HOLDERS.has(node.type) || (isAnswer(node.type) && !holdsLine(node));
}

const HOLDERS: ReadonlySet<NodeType> = new Set([
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
]);

/**
 * Paragraphs and cells, so that a leak of one part of a long answer is found as well.
 *
 * @param given Cells that pupils see as well.
 */
function leaves(node: GuideNode, quoted: boolean, given: ReadonlySet<GuideNode>): Passage[] {
  if (given.has(node)) return [];
  if (!isHolder(node)) return [{ node, quoted }];
  const isQuoted = quoted || (node.type === 'blockquote' && namesItsSource(node));
  return childrenOf(node).flatMap((child) => leaves(child, isQuoted, given));
}

/** Its last line begins with a dash: "— Lenin, April 1917". */
function namesItsSource(quotation: NodeOf<'blockquote'>): boolean {
  const last = quotation.children.at(-1);
  if (last?.type !== 'paragraph') return false;
  const lines = last.children.map((one) => ('value' in one ? one.value : '·')).join('');
  return /(^|\n)\s*[—–―][^\n]+$/.test(lines);
}
