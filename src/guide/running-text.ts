/**
 * The running text of a guide, in which terms of other guides may be linked: paragraphs and items of lists. Never
 * headings, links, code, formulas, tables, quotations, or anything of an exercise but its model answers.
 */
import type { RootContent, Text } from 'mdast';
import type { Guide, GuidePart } from './guide.ts';
import { withParts } from './parts.ts';
import { labelsOf } from './picture-labels.ts';
import type { Inline } from './prose.ts';
import { BREAKS, type Word, wordsIn } from './words-in.ts';
import { exercisesOf, questionsOf } from './worksheet.ts';

/** Where running text stands: what everyone reads, and what stands in model answers on the guide's page. */
export const RUNNING_PLACES = ['prose', 'answers'] as const;
export type RunningPlace = (typeof RUNNING_PLACES)[number];

/** A text without markup in it, and whether a paragraph begins with it. */
export interface Run {
  node: Text;
  opens: boolean;
}

/** In the order of the text. */
export function runsOf(guide: Guide): Record<RunningPlace, Run[]> {
  return { prose: guide.children.flatMap(runsOfPart), answers: answersOf(guide) };
}

/** Its words in turn, each run after a break. */
export function wordsOfRun({ node, opens }: Run): Word[] {
  return wordsIn(node.value, opens ? BREAKS.sentence : BREAKS.sign);
}

/** The words of a guide's running text with spaces between them: all that is to be known to look for names in it. */
export function runningWords(guide: Guide): Record<RunningPlace, string> {
  const { prose, answers } = runsOf(guide);
  return { prose: joined(prose), answers: joined(answers) };
}

function joined(runs: readonly Run[]): string {
  return runs.flatMap((run) => wordsOfRun(run).map(({ text }) => text)).join(' ');
}

function runsOfPart(part: GuidePart): Run[] {
  switch (part.type) {
    case 'definition':
    case 'directAnswer':
    case 'prose':
    case 'summary':
      return runsIn(part.children, true);
    case 'facts':
      // Bold is what pupils must recall, and may be hidden from them.
      return part.children.flatMap((fact) => runsIn(fact.children, false));
    case 'keyTerms':
    case 'exercises':
      return [];
  }
}

/** Labels of a picture are no running text. */
function answersOf(guide: Guide): Run[] {
  return exercisesOf(guide)
    .filter(({ origin }) => origin === 'authored')
    .flatMap(questionsOf)
    .filter(({ worksheetOnly }) => !worksheetOnly)
    .flatMap(withParts)
    .flatMap((question) =>
      question.type === 'review' && labelsOf(question) === null
        ? runsIn(question.children[1].children, true)
        : [],
    );
}

function runsIn(blocks: readonly RootContent[], bold: boolean): Run[] {
  return blocks.flatMap((block): Run[] => {
    if (block.type === 'paragraph') return runsInLine(block.children, bold, true);
    if (block.type !== 'list') return [];
    return block.children.flatMap(({ children }) => runsIn(children, bold));
  });
}

function runsInLine(nodes: readonly Inline[], bold: boolean, opens: boolean): Run[] {
  return nodes.flatMap((node, index): Run[] => {
    const isFirst = opens && index === 0;
    if (node.type === 'text') return [{ node, opens: isFirst }];
    const isRead = node.type === 'emphasis' || (node.type === 'strong' && bold);
    return isRead ? runsInLine(node.children, bold, isFirst) : [];
  });
}
