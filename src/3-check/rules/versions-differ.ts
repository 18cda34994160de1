import { type Arranged, arrangedParts, versionLetters } from '../../guide/arrange.ts';
import type { Guide } from '../../guide/guide.ts';
import { exercisesOf, questionsOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';
import { toldInside } from '../told-inside.ts';

const ITEMS = {
  multipleChoice: 'options',
  match: 'pairs',
  ordering: 'steps',
} as const satisfies Record<Arranged['type'], string>;

/** Where a sheet is made in several versions, what is mixed is mixed in another way on each of them. */
export const versionsDiffer: GuideRule = (guide, file) => {
  const count = guide.worksheet.versions;
  if (count < 2) return;
  for (const question of exercisesOf(guide).flatMap(questionsOf)) {
    if (question.type === 'review' || question.type === 'trueFalse' || question.type === 'cloze') {
      continue;
    }
    const [stem, ...items] = question.children;
    // What is missing altogether is told by other rules.
    if (items.length < 2 || toldInside(file, question)) continue;
    const different = differentOrders(question, guide);
    if (different === count) continue;
    const what = ITEMS[question.type];
    const stays = different === 1 && items.length > 2;
    report(
      file,
      'versions-differ',
      stem.position === undefined ? question : stem,
      `Unexpected ${what} in the same order in ${different === 1 ? `all ${count}` : 'some'} versions, expected another order in each`,
      {
        note: stays
          ? 'Numbers, dates, labels and what has a `(fixed order)` stay in their order.'
          : `So few ${what} have only ${different === 1 ? 'one order' : `${different} orders`}${question.type === 'multipleChoice' ? '' : ', the solution aside'}.`,
      },
    );
  }
};

function differentOrders(question: Arranged, { worksheet }: Guide): number {
  const [first = [], ...more] = versionLetters(worksheet.versions).map((version) =>
    arrangedParts(question, version),
  );
  const orders = [first, ...more].map((parts) => parts.map((part) => first.indexOf(part)).join());
  return new Set(orders).size;
}
