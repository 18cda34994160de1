import { plainText } from '../../guide/text.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { localeFor, teachingFor } from '../../locale/locales.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** A question has as many marking points as marks; more where it asks for so many of them. */
export const marksFitPoints: GuideRule = (guide, file) => {
  const anyOf = teachingFor(guide.language)?.anyOf ?? null;
  const { numberWords } = localeFor(guide.language).grammar;
  for (const question of exercisesOf(guide).flatMap(allQuestionsOf)) {
    // Points of an open question are what may be spoken of.
    if (question.type !== 'review' || question.open) continue;
    const { marks, children } = question;
    const [stem, answer, marking] = children;
    if (marks === null || marking.type !== 'markingPoints') continue;
    const points = marking.children.length;
    if (points === 0 || points === Math.ceil(marks)) continue;
    if (points > marks) {
      const written = plainText([stem, answer, marking]).toLowerCase();
      const wanted = new Set([String(marks), numberWords[marks - 1] ?? '']);
      const isCounted = plainText(stem)
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => wanted.has(word));
      if (isCounted || anyOf?.test(written) !== false) continue;
    }
    report(
      file,
      'marks-fit-points',
      stem,
      `Unexpected ${marks} ${marks === 1 ? 'mark' : 'marks'} with ${points} marking ${points === 1 ? 'point' : 'points'}, expected one point a mark`,
      {
        note:
          points > marks
            ? 'Where some of them are enough, say so in the answer: “Any two of these.”'
            : 'Where an answer is marked as a whole, a table of levels says how.',
      },
    );
  }
};
