import { plainText } from '../../guide/text.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { localeFor, teachingFor } from '../../locale/locales.ts';
import { sentencesOf } from '../../locale/sentences.ts';
import type { CommandWord } from '../../locale/teaching.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** The word that says how to answer ("State", "Explain") is worth the marks, at the guide's level. */
export const commandWordsFitMarks: GuideRule = (guide, file) => {
  const teaching = teachingFor(guide.language);
  if (teaching === null) return;
  const { numberWords } = localeFor(guide.language).grammar;
  const age = teaching.oldestAge(guide.level);
  for (const question of exercisesOf(guide).flatMap(allQuestionsOf)) {
    const { marks, children } = question;
    if (question.type !== 'review' || question.open || marks === null) continue;
    const text = plainText(children[0]).toLowerCase();
    const begin = sentencesOf(plainText(children[0]), teaching).map((one) => one.toLowerCase());
    const found = teaching.commandWords.flatMap(({ words, ...limits }) =>
      words.flatMap((word) =>
        begin.some((sentence) => sentence.startsWith(`${word} `)) ? [{ word, ...limits }] : [],
      ),
    );
    const [only] = found;
    if (only === undefined || found.length > 1) continue;
    const { word, most } = only;
    const least = leastFor(only.least, age);
    const written = `Unexpected \`${word}\` for ${marks} ${marks === 1 ? 'mark' : 'marks'}, expected`;
    if (marks < least) {
      report(
        file,
        'command-words-fit-marks',
        children[0],
        `${written} ${least} marks or more, or a word that asks for less`,
      );
    }
    // "State six …" is worth six, and "State one and explain it" is more than stating.
    const isMore = teaching.commandWords.some(
      (other) => other.most === null && other.words.some((one) => hasWord(text, one)),
    );
    if (most === null || isMore || marks <= Math.max(most, 2 * numberIn(text, numberWords)))
      continue;
    report(
      file,
      'command-words-fit-marks',
      children[0],
      `${written} ${most} at most, or a word that asks for more`,
    );
  }
};

/** Of a level without an age, as much as any pupil's answer must be worth. */
function leastFor(
  { underTwelve, underSixteen, older }: CommandWord['least'],
  age: number | null,
): number {
  if (age === null || age < 12) return underTwelve;
  return age <= 16 ? underSixteen : older;
}

function hasWord(text: string, word: string): boolean {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `);
}

/** The largest number of things that a text names, in figures or in words; 0 where it names none. */
function numberIn(text: string, numberWords: readonly string[]): number {
  const numbers = text.split(/[^\p{L}\p{N}]+/u).map((word) => {
    const named = numberWords.indexOf(word) + 1;
    return named > 0 ? named : /^\d{1,2}$/.test(word) ? Number(word) : 0;
  });
  return Math.max(0, ...numbers);
}
