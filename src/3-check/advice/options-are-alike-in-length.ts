import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';
import { choicesOf } from './choices.ts';

/** So many times as long, and longer by so many letters: one is a word, the other a sentence. */
const TIMES = 4;
const LETTERS = 45;

/** The options of a question are of about one length. */
export const optionsAreAlikeInLength: GuideRule = (guide, file) => {
  for (const { question, right, wrong } of choicesOf(guide).flat()) {
    const sorted = [...right, ...wrong].sort((a, b) => a.text.length - b.text.length);
    const [shortest, next] = sorted;
    const longest = sorted.at(-1);
    if (shortest === undefined || next === undefined || longest === undefined) continue;
    const isApart = (one: string, other: string) =>
      other.length > one.length * TIMES && other.length > one.length + LETTERS;
    if (!isApart(shortest.text, longest.text)) continue;
    // Where the right option is the one that is longer than all others, that is told by another rule.
    const isTheKey = right.length === 1 && longest.option.right;
    if (isTheKey && isApart(sorted.at(-2)?.text ?? '', longest.text)) continue;
    report(
      file,
      'options-are-alike-in-length',
      question.children[0],
      `Unexpected options of ${shortest.text.length} and of ${longest.text.length} letters, expected them to be about as long as each other`,
    );
  }
};
