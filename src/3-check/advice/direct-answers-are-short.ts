import { plainText } from '../../guide/text.ts';
import { teachingFor } from '../../locale/locales.ts';
import { sentencesOf } from '../../locale/sentences.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

const MOST = 2;

/** The answer that opens a question guide is given in one sentence or two. */
export const directAnswersAreShort: GuideRule = (guide, file) => {
  const teaching = teachingFor(guide.language);
  if (teaching === null) return;
  for (const part of guide.children) {
    if (part.type !== 'directAnswer') continue;
    const count = sentencesOf(plainText(part), teaching).length;
    if (count <= MOST) continue;
    report(
      file,
      'direct-answers-are-short',
      part,
      `Unexpected direct answer of ${count} sentences, expected one or two, and the rest below them`,
    );
  }
};
