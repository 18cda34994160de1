import type { Stem } from '../../guide/questions.ts';
import { plainText } from '../../guide/text.ts';
import { allOf } from '../../guide/walk.ts';
import { teachingFor } from '../../locale/locales.ts';
import { sentencesOf } from '../../locale/sentences.ts';
import type { Teaching } from '../../locale/teaching.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';
import { choicesOf } from './choices.ts';

/** In a stem that asks for the exception, the word that says so is in bold or in capitals. */
export const negativesStandOut: GuideRule = (guide, file) => {
  const teaching = teachingFor(guide.language);
  if (teaching === null) return;
  for (const { question, stem } of choicesOf(guide).flat()) {
    const asked = sentencesOf(stem, teaching).find((one) => teaching.asksForException.test(one));
    const [word] = asked === undefined ? [] : (teaching.negatives.exec(asked) ?? []);
    if (word === undefined || isSeen(word, question.children[0], teaching)) continue;
    report(
      file,
      'negatives-stand-out',
      question.children[0],
      `Unexpected \`${word}\` that is easily read over, expected \`**${word}**\`, or a question for what is so`,
    );
  }
};

function isSeen(word: string, stem: Stem, { negatives }: Teaching): boolean {
  if (word === word.toUpperCase()) return true;
  return allOf([stem], 'strong').some((bold) => negatives.test(plainText(bold)));
}
