import { holdsLine } from '../../guide/node-traits.ts';
import type { GuideNode } from '../../guide/nodes.ts';
import type { Deletion } from '../../guide/prose.ts';
import { plainText } from '../../guide/text.ts';
import { childrenOf, firstOf } from '../../guide/walk.ts';
import { exercisesOf } from '../../guide/worksheet.ts';
import { teachingFor } from '../../locale/locales.ts';
import { sentencesOf } from '../../locale/sentences.ts';
import type { Teaching } from '../../locale/teaching.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** Of more gaps in one sentence too little is left to go by. */
const MOST = 3;

/** A sign of private use, in the place of each gap. */
const GAP = '\ue000';
const GAP_FIRST = new RegExp(`^[\\s"“‘(]*${GAP}(?:\\P{L}+\\p{L}{2,}){3}`, 'u');

/**
 * A sentence says something before its first gap, and has few of them. Facts are written to be read. A gap may stand
 * first where a word bank or a line above says what is asked for, in a sum, and where the word that joins two clauses
 * is what is asked for.
 */
export const gapsCanBeUnderstood: GuideRule = (guide, file) => {
  const teaching = teachingFor(guide.language);
  if (teaching === null) return;
  for (const { origin, bank, children } of exercisesOf(guide)) {
    if (origin !== 'authored') continue;
    for (const question of children) {
      if (question.type !== 'cloze') continue;
      const [stem, text] = question.children;
      const lines = linesOf(text);
      const [first] = lines;
      const isAlone = bank === null && question.bank === null && plainText(stem) === '';
      const gap = first === undefined || !isAlone ? null : firstGap(first, teaching);
      if (gap !== null) {
        report(
          file,
          'gaps-can-be-understood',
          gap,
          'Unexpected gap at the start, where nothing says yet what is asked for, expected it later in the sentence',
        );
      }
      for (const line of lines) {
        const counts = sentencesOf(gapped(line), teaching).map((one) => one.split(GAP).length - 1);
        const most = Math.max(0, ...counts);
        if (most <= MOST) continue;
        report(
          file,
          'gaps-can-be-understood',
          line,
          `Unexpected ${most} gaps in one sentence, expected ${MOST} at most, so that enough is left to go by`,
        );
      }
    }
  }
};

/** The gap that a line of words begins with; null where it begins with something else. */
function firstGap(line: GuideNode, { functionWords }: Teaching): Deletion | null {
  if (!GAP_FIRST.test(gapped(line))) return null;
  const gap = firstOf([line], 'deletion');
  const word = gap === null ? '' : plainText(gap).toLowerCase();
  return word.length < 4 || functionWords.has(word) ? null : gap;
}

/** The lowest blocks of text: paragraphs, items, cells. */
function linesOf(node: GuideNode): GuideNode[] {
  return holdsLine(node) ? [node] : childrenOf(node).flatMap(linesOf);
}

/** As it is read, white space kept. */
function gapped(node: GuideNode): string {
  if (node.type === 'deletion') return GAP;
  if ('children' in node) return node.children.map(gapped).join('');
  return 'value' in node && typeof node.value === 'string' ? node.value : ' ';
}
