import type { Guide } from '../../guide/guide.ts';
import { plainText } from '../../guide/text.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { teachingFor } from '../../locale/locales.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';
import { choicesOf } from './choices.ts';

/** A single one says little. */
const FEWEST = { options: 2, statements: 3 };

/** Words that admit no exception ("always", "never") stand not only in what is wrong. */
export const absolutesAreFair: GuideRule = (guide, file) => {
  const absolutes = teachingFor(guide.language)?.absolutes;
  if (absolutes === undefined) return;
  const wordIn = (text: string) => absolutes.exec(text)?.[0] ?? null;
  for (const { question, right, wrong } of choicesOf(guide).flat()) {
    const words = wrong.flatMap(({ text }) => wordIn(text) ?? []);
    if (words.length < FEWEST.options || right.some(({ text }) => wordIn(text) !== null)) continue;
    report(
      file,
      'absolutes-are-fair',
      question.children[0],
      `Unexpected ${listed(words)} in wrong options alone, expected words that leave room for exceptions`,
    );
  }
  for (const statements of statementsOf(guide)) {
    const absolute = statements.flatMap(({ stem, isTrue }) => {
      const word = wordIn(plainText(stem));
      return word === null ? [] : [{ stem, isTrue, word }];
    });
    const areAllTrue = statements.every(({ isTrue }) => !isTrue);
    if (absolute.length < FEWEST.statements || areAllTrue) continue;
    if (absolute.some(({ isTrue }) => isTrue)) continue;
    report(
      file,
      'absolutes-are-fair',
      absolute[0]?.stem ?? null,
      `Unexpected ${listed(absolute.map(({ word }) => word))} in false statements alone, expected some in true ones, or fewer of them`,
    );
  }
};

function statementsOf(guide: Guide) {
  return exercisesOf(guide).map((exercises) =>
    allQuestionsOf(exercises).flatMap((question) =>
      question.type === 'trueFalse'
        ? [{ stem: question.children[0], isTrue: question.isTrue }]
        : [],
    ),
  );
}

function listed(words: readonly string[]): string {
  const different = new Set(words.map((word) => word.toLowerCase()));
  return [...different].map((word) => `\`${word}\``).join(', ');
}
