import {
  around,
  atTheirLetters,
  letter,
  orderForVersion,
  permutations,
  sortedByText,
  type Version,
} from '../arrange.ts';
import type { Inline } from '../prose.ts';
import type { Match, MatchMeaning, MatchTerm, Pair } from '../questions.ts';
import { plainText } from '../text.ts';
import type { Title } from '../title.ts';
import { type Lettered, leadsTo, lettered, type UnansweredBase, unansweredBase } from './base.ts';
import { type Kind, signs } from './kind.ts';

export interface UnansweredMatch extends UnansweredBase {
  type: 'match';
  labels: { terms: Title; meanings: Title };
  /** The long statements, numbered from 1 on the sheet, in printed order. */
  meanings: Inline[][];
  /** The short terms, lettered a, b, c …; there may be more of them than meanings. */
  terms: Lettered[];
}

export interface MatchEntry {
  type: 'match';
  question: Match;
  /** In the author's order; `places` reads `1–c`, or `c` alone for an extra term. */
  pairs: { pair: Pair; places: string[] }[];
}

export const match: Kind<Match, UnansweredMatch, MatchEntry> = {
  unanswered: (question, { version }) => ({
    ...unansweredBase(question),
    type: 'match',
    labels: question.labels,
    meanings: arrangedMeanings(question, version).map(({ children }) => children),
    terms: lettered(arrangedTerms(question, version)),
  }),
  entry: (question, versions) => {
    const orders = versions.map((version) => ({
      terms: arrangedTerms(question, version),
      meanings: arrangedMeanings(question, version),
    }));
    const [, ...authored] = question.children;
    const pairs = authored.map((pair) => {
      const [term, meaning] = pair.children;
      const places = orders.map(({ terms, meanings }) => {
        const row = meanings.indexOf(meaning);
        const termLetter = letter(terms.indexOf(term));
        return row < 0 ? termLetter : `${row + 1}–${termLetter}`;
      });
      return { pair, places };
    });
    return { type: 'match', question, pairs };
  },
  glances: ({ pairs }, versions) => {
    const whole = pairs.filter(({ pair }) => hasMeaning(pair));
    return versions.map((_, index) =>
      signs(
        whole
          .map(({ places }) => places[index] ?? '')
          .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
          .join('  '),
      ),
    );
  },
  agrees: ({ pairs }, asked, at) =>
    pairs.every(({ pair, places }) => {
      const [term, meaning] = pair.children.map((part) => plainText(part));
      const [, row, found] = /^(?:(\d+)–)?(\w+)$/.exec(places[at] ?? '') ?? [];
      const statement = row === undefined ? '' : plainText(asked.meanings[Number(row) - 1] ?? []);
      return statement === meaning && leadsTo(asked.terms, found, term ?? '');
    }),
  countedMarks: ({ children: [, ...pairs] }) => Math.max(1, pairs.filter(hasMeaning).length),
  seen: ({ children }) => children,
  taught: ({ children: [stem, ...pairs] }) => [
    ...[stem, ...stem.children],
    ...pairs.flatMap((pair) => [pair, ...pair.children]),
  ],
  text: () => [],
  offered: termsOf,
  arranged: (question, version) => [
    ...arrangedMeanings(question, version),
    ...arrangedTerms(question, version),
  ],
  changeAnswers: (questions) => {
    for (const question of questions) {
      const [stem, ...pairs] = question.children;
      const meanings = pairs.map((pair) => pair.children[1]);
      const others = pairs.map((pair, index): Pair => {
        const meaning = meanings[(index + 1) % meanings.length] ?? pair.children[1];
        return { ...pair, children: [pair.children[0], meaning] };
      });
      question.passedOver = pairs;
      question.children = [stem, ...others];
    }
  },
};

function hasMeaning({ children: [, meaning] }: Pair): boolean {
  return meaning.children.length > 0;
}

/** The terms of a match, with other letters in every version where they are not in a fixed order. */
export function arrangedTerms(question: Match, version: Version): MatchTerm[] {
  if (termsStay(question)) return settledTerms(question);
  const { free, pinned } = atTheirLetters(termsOf(question));
  const rows = arrangedMeanings(question, version);
  const order = orderForVersion(free, version, (one) => `${question.id}\n${one}\nterms`, {
    count: permutations(termsOf(question).length - rows.length),
    isOne: (found) => solves(question, around(found, pinned), rows),
  });
  return around(order, pinned);
}

/**
 * The statements of a match, without the empty ones of extra terms. They keep their numbers in all versions, as
 * questions do; only where the terms must stay in their order, the statements change places.
 */
export function arrangedMeanings(question: Match, version: Version): MatchMeaning[] {
  const meanings = sortedByText(meaningsOf(question));
  const seedOf = (one: Version) => `${question.id}\n${one}\nmeanings`;
  if (!termsStay(question)) return orderForVersion(meanings, 'A', seedOf);
  const terms = settledTerms(question);
  return orderForVersion(meanings, version, seedOf, {
    count: 1,
    isOne: (found) => solves(question, terms, found),
  });
}

function termsOf({ children: [, ...pairs] }: Match): MatchTerm[] {
  return pairs.map((pair) => pair.children[0]);
}

/** Without the empty meanings of extra terms. */
function meaningsOf({ children: [, ...pairs] }: Match): MatchMeaning[] {
  return pairs.filter(hasMeaning).map((pair) => pair.children[1]);
}

/** True where the author fixed the order of the terms, or their own letters do. */
function termsStay(question: Match): boolean {
  return question.fixedOrder || atTheirLetters(termsOf(question)).free.length === 0;
}

function settledTerms(question: Match): MatchTerm[] {
  const terms = termsOf(question);
  return question.fixedOrder ? terms : around([], atTheirLetters(terms).pinned);
}

/** True where the sheet would read 1–a 2–b 3–c. */
function solves(
  { children: [, ...right], passedOver: pairs = right }: Match,
  terms: readonly MatchTerm[],
  meanings: readonly MatchMeaning[],
): boolean {
  return meanings.every((meaning, row) =>
    pairs.some((pair) => pair.children[0] === terms[row] && pair.children[1] === meaning),
  );
}
