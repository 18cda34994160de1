/** Where the guides of a course mention its terms by their names. */
import type { GuideCard } from '../../guide/card.ts';
import type { RunningPlace } from '../../guide/running-text.ts';
import type { Course } from '../../guide/site.ts';
import { baseLanguage } from '../../locale/base-language.ts';
import { firstMentions, type Lexicon, lexiconOf } from './lexicon.ts';

/** Which of the course's guides is mentioned, counted from 0; at which word of the text, and in how many. */
export type CourseMention = readonly [term: number, at: number, words: number];

/** Of each guide of a course, in their order. Plain data, made of the course's cards and of nothing else. */
export type CourseMentions = readonly Readonly<Record<RunningPlace, readonly CourseMention[]>>[];

export function mentionsIn({ guides }: Pick<Course<GuideCard>, 'guides'>): CourseMentions {
  const numbers = new Map(guides.map((guide, index) => [guide, index]));
  const lexiconFor = lexiconsOf(guides);
  return guides.map((guide) => {
    const lexicon = lexiconFor(guide);
    const { running } = guide.texts;
    const mentions = (place: RunningPlace) =>
      firstMentions(running[place], lexicon).map(
        ({ term, at, words }): CourseMention => [numbers.get(term) ?? 0, at, words],
      );
    return { prose: mentions('prose'), answers: mentions('answers') };
  });
}

/**
 * The terms of a course by their language. Of the same course alone: in another subject a word means another thing,
 * and is explained to other readers.
 */
function lexiconsOf(guides: readonly GuideCard[]): (guide: GuideCard) => Lexicon {
  const lexicons = new Map<string, Lexicon>();
  return ({ language }) => {
    const known = lexicons.get(baseLanguage(language));
    if (known !== undefined) return known;
    const isOne = (guide: GuideCard) =>
      guide.kind === 'term' &&
      guide.termLinks &&
      baseLanguage(guide.language) === baseLanguage(language);
    const lexicon = lexiconOf(guides.filter(isOne));
    lexicons.set(baseLanguage(language), lexicon);
    return lexicon;
  };
}
