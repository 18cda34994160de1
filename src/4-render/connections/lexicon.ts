/** The names of some terms, word by word, and where a text first mentions them. */
import type { GuideCard } from '../../guide/card.ts';
import { BREAKS } from '../../guide/words-in.ts';
import { namesOf } from './term-names.ts';

/** What stands for a term that goes by a name; two of one name are told apart by nobody. */
type Named = GuideCard | 'ambiguous';

/** After some words of a name. */
interface Step {
  /** null: they are no name yet. */
  named: Named | null;
  next: Map<string, Step>;
}

export type Lexicon = Step;

/** Where a name stands in a text: its first word, counted from 0, and how many words it has. */
export interface Mention {
  term: GuideCard;
  at: number;
  words: number;
}

export function lexiconOf(terms: readonly GuideCard[]): Lexicon {
  const lexicon: Lexicon = { named: null, next: new Map() };
  for (const term of terms) for (const name of namesOf(term)) add(name, term, lexicon);
  return lexicon;
}

function add(name: readonly string[], term: GuideCard, lexicon: Lexicon): void {
  let step = lexicon;
  for (const word of name) {
    const next = step.next.get(word) ?? { named: null, next: new Map() };
    step.next.set(word, next);
    step = next;
  }
  step.named = both(step.named, term);
}

function both(one: Named | null, other: Named): Named {
  return one === null || one === other ? other : 'ambiguous';
}

/**
 * The first mention of every term, in the order of the text. The longest name counts, and no name within another.
 *
 * @param text Of `runningWords`.
 */
export function firstMentions(text: string, lexicon: Lexicon): Mention[] {
  const mentions = new Map<GuideCard, Mention>();
  const words = text.split(' ');
  let at = 0;
  while (at < words.length) {
    const found = longestAt(at, words, lexicon);
    if (found === null) at += 1;
    else {
      const { named, start, end } = found;
      if (named !== 'ambiguous' && !mentions.has(named)) {
        mentions.set(named, { term: named, at: start, words: end - start });
      }
      at = end;
    }
  }
  return [...mentions.values()];
}

interface Found {
  named: Named;
  start: number;
  end: number;
}

/** Where a sentence begins, names that hold only there are looked for beside all others. */
function longestAt(at: number, words: readonly string[], lexicon: Lexicon): Found | null {
  const found = longestFrom(at, words, lexicon);
  if (words[at] !== BREAKS.sentence) return found;
  const other = longestFrom(at + 1, words, lexicon);
  if (found === null || other === null || found.end !== other.end) {
    const isOther = found === null || (other !== null && other.end > found.end);
    return isOther ? other : withoutBreak(found);
  }
  return { ...other, named: both(found.named, other.named) };
}

function withoutBreak({ named, start, end }: Found): Found {
  return { named, start: start + 1, end };
}

function longestFrom(start: number, words: readonly string[], lexicon: Lexicon): Found | null {
  let found: Found | null = null;
  let step: Step | undefined = lexicon;
  for (let at = start; at < words.length; at += 1) {
    step = step.next.get(words[at] ?? '');
    if (step === undefined) break;
    if (step.named !== null) found = { named: step.named, start, end: at + 1 };
  }
  return found;
}
