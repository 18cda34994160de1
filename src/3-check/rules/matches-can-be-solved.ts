import type { Node } from 'unist';
import { plainText, readsLike } from '../../guide/text.ts';
import { exercisesOf, questionsOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';
import { toldInside } from '../told-inside.ts';

/** A match has at least two pairs, and no term or meaning in it comes twice. */
export const matchesCanBeSolved: GuideRule = (guide, file) => {
  for (const exercises of exercisesOf(guide)) {
    for (const question of questionsOf(exercises)) {
      if (question.type !== 'match' || toldInside(file, question)) continue;
      const [, ...pairs] = question.children;
      const meanings = pairs
        .map((pair) => pair.children[1])
        .filter(({ children }) => children.length > 0);
      if (meanings.length < 2 && exercises.origin === 'authored') {
        report(
          file,
          'matches-can-be-solved',
          question,
          'Unexpected table with fewer than two pairs, expected at least two rows with both cells filled',
        );
      }
      const terms = pairs.map((pair) => pair.children[0]);
      for (const [nodes, what] of [
        [terms, 'term'],
        [meanings, 'meaning'],
      ] as const) {
        for (const [first, second] of repeats(nodes)) {
          report(
            file,
            'matches-can-be-solved',
            second,
            `Unexpected second ${what} \`${plainText(second)}\`, expected each ${what} once: two would be right`,
            {
              cause: { place: first, reason: 'first one here' },
            },
          );
        }
      }
    }
  }
};

function repeats(nodes: readonly Node[]): [Node, Node][] {
  const seen = new Map<string, Node>();
  return nodes.flatMap((node): [Node, Node][] => {
    const text = readsLike(node);
    const first = seen.get(text);
    if (first !== undefined) return [[first, node]];
    seen.set(text, node);
    return [];
  });
}
