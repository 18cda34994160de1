import type { VFile } from 'vfile';
import { passagesOf } from '../../guide/answer-texts.ts';
import { compact, LIGHTEST_PASSAGE, weightOf } from '../../guide/compact.ts';
import { deletionsIn, wordsFor } from '../../guide/deletions.ts';
import type { Guide } from '../../guide/guide.ts';
import { holdsLine } from '../../guide/node-traits.ts';
import type { GuideNode } from '../../guide/nodes.ts';
import type { Deletion } from '../../guide/prose.ts';
import type { Cloze, Question, Review } from '../../guide/questions.ts';
import { plainText } from '../../guide/text.ts';
import { childrenOf } from '../../guide/walk.ts';
import { exercisesOf, questionsOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/**
 * No answer stands in its own question or in its section's instruction. A paragraph or a marking point is looked for
 * word for word from some four words on, a gap word from six letters on and only in its own sentence or passage:
 * "heat" in a long source gives nothing away.
 */
export const answersAreNotAsked: GuideRule = (guide, file) => {
  for (const exercises of exercisesOf(guide)) {
    // Facts and key terms are written to be read.
    if (exercises.origin !== 'authored') continue;
    const instruction = compact(plainText(exercises.children[0]));
    for (const question of questionsOf(exercises)) {
      lookIn(question, { instruction, above: '' }, guide, file);
    }
  }
};

/** Hint and starter. */
function helpOf({ children: [, , , hint, starter] }: Review): string {
  return `${compact(plainText(hint))} ${compact(plainText(starter))}`;
}

/** The first of some places whose text has another in it. */
function placeOf(text: string, places: readonly (readonly [string, string])[]): string | null {
  return places.find(([, there]) => there.includes(text))?.[0] ?? null;
}

/** @param read What pupils read before it: the instruction, and the stems of the questions that it is a part of. */
function lookIn(
  question: Question,
  read: { instruction: string; above: string },
  guide: Guide,
  file: VFile,
): void {
  if (question.type === 'cloze') {
    for (const { gap, word } of openWords(question)) {
      report(
        file,
        'answers-are-not-asked',
        gap,
        `Unexpected \`${word}\` both in a gap and in the open beside it, expected it in the gap alone`,
      );
    }
    return;
  }
  const asked = read.above + compact(plainText(question.children[0]));
  if (question.type === 'structured') {
    const [, ...parts] = question.children;
    for (const part of parts) lookIn(part, { ...read, above: `${asked}\n` }, guide, file);
    return;
  }
  const help = question.type === 'review' ? helpOf(question) : '';
  for (const node of answersIn(question, guide)) {
    const text = compact(plainText(node));
    if (weightOf(text) < LIGHTEST_PASSAGE) continue;
    const place = placeOf(text, [
      ['question', asked],
      ['hint', help],
      ['instruction', read.instruction],
    ]);
    if (place === null) continue;
    report(
      file,
      'answers-are-not-asked',
      node,
      `Unexpected answer that stands in its own ${place} word for word, expected pupils to find it`,
      {
        note: 'Where it is to be found in a source there, write it as a quotation that names the source: `> …`, and `> — Source A` as its last line.',
      },
    );
  }
}

function answersIn(question: Question, guide: Guide): GuideNode[] {
  return passagesOf(question, guide).flatMap(({ node, quoted }) => (quoted ? [] : [node]));
}

const FEWEST_LETTERS = 6;

/** Gaps, each with the first of its words that can be read in the same block of text, or above it. */
function openWords({ children: [stem, text] }: Cloze): { gap: Deletion; word: string }[] {
  const above = words(plainText(stem));
  return blocksWithGaps(text).flatMap((block) => {
    const beside = `${above}\n${words(openText(block))}`;
    const isOpen = (word: string) =>
      words(word).trim().length >= FEWEST_LETTERS && beside.includes(words(word));
    return deletionsIn(block).flatMap((gap) => {
      const word = wordsFor(gap).find(isOpen);
      return word === undefined ? [] : [{ gap, word }];
    });
  });
}

/** The lowest blocks that have gaps: paragraphs, items, cells. */
function blocksWithGaps(node: GuideNode): GuideNode[] {
  if (!holdsLine(node)) return childrenOf(node).flatMap(blocksWithGaps);
  return deletionsIn(node).length > 0 ? [node] : [];
}

/** With a line end in the place of every gap, so that no word reaches across. */
function openText(node: GuideNode): string {
  if (node.type === 'deletion') return '\n';
  if (!('children' in node)) return plainText(node) === '' ? '' : ` ${plainText(node)} `;
  return node.children.map(openText).join('');
}

/** Between single spaces, in one case, line ends kept. */
function words(text: string): string {
  const lines = text.toLowerCase().split('\n');
  return lines.map((line) => ` ${line.match(/[\p{L}\p{M}\p{N}]+/gu)?.join(' ') ?? ''} `).join('\n');
}
