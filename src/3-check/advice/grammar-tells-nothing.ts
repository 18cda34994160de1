import { teachingFor } from '../../locale/locales.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';
import { choicesOf, type WrittenOption } from './choices.ts';

/** Where a stem is the beginning of a sentence, its grammar does not leave the right option alone. */
export const grammarTellsNothing: GuideRule = (guide, file) => {
  const teaching = teachingFor(guide.language);
  if (teaching === null) return;
  for (const { question, stem, right, wrong } of choicesOf(guide).flat()) {
    const begun = stem.slice(0, endOf(stem));
    for (const { ends, fits } of teaching.stemEnds) {
      const [word] = ends.exec(begun) ?? [];
      if (word === undefined || wrong.length < 2) continue;
      const all = (options: readonly WrittenOption[], wanted: boolean) =>
        options.every(({ text }) => fits(text) === wanted);
      if (!all(right, true) || !all(wrong, false)) continue;
      report(
        file,
        'grammar-tells-nothing',
        question.children[0],
        `Unexpected end \`${word}\` after which only the right option is good grammar, expected one that all options go on from`,
      );
    }
  }
};

/** Where a stem ends without the signs that stand for what is to come: "is a …", "is a ___". */
function endOf(stem: string): number {
  let end = stem.length;
  while (end > 0 && /[\s_…:.–—-]/u.test(stem.charAt(end - 1))) end -= 1;
  return end;
}
