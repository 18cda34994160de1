import { versionLetters } from '../../guide/arrange.ts';
import { kindOf } from '../../guide/kinds/kinds.ts';
import { isSingle } from '../../guide/parts.ts';
import type { SectionType, SingleQuestion } from '../../guide/questions.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import { isGuessed } from '../guessed.ts';
import type { GuideRule } from '../rule.ts';

const ITEMS: Partial<Record<SectionType, string>> = {
  multipleChoice: 'options',
  match: 'pairs',
  ordering: 'steps',
};

/** Where a sheet is made in several versions, what is mixed is mixed in another way on each of them. */
export const versionsDiffer: GuideRule = (guide, file) => {
  const count = guide.worksheet.versions;
  if (count < 2) return;
  for (const question of exercisesOf(guide).flatMap(allQuestionsOf).filter(isSingle)) {
    const [stem, ...items] = question.children;
    // What is missing altogether is told by other rules.
    if (items.length < 2 || isGuessed(file, question)) continue;
    const different = differentOrders(question, count);
    if (different === null || different === count) continue;
    const what = ITEMS[question.type] ?? 'items';
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

/** null where nothing stands in another order anywhere. */
function differentOrders(question: SingleQuestion, versions: number): number | null {
  const [first = [], ...more] = versionLetters(versions).map((version) =>
    kindOf(question).arranged(question, version),
  );
  if (first.length === 0) return null;
  const orders = [first, ...more].map((parts) => parts.map((part) => first.indexOf(part)).join());
  return new Set(orders).size;
}
