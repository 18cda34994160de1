import type { Lettered } from '../../guide/kinds/base.ts';
import type { MatchEntry, UnansweredMatch } from '../../guide/kinds/match.ts';
import type { Inline } from '../../guide/prose.ts';
import { plainText } from '../../guide/text.ts';
import { directionOf } from '../../locale/direction.ts';
import { keptInOrder } from '../../locale/isolate.ts';
import type { ProseContext } from '../data/context.ts';
import type { EntryPart, QuestionPart } from '../data/data.ts';
import { letteredData } from '../data/lettered-data.ts';
import { inlineData } from '../data/prose-data.ts';
import { titleData } from '../data/title-data.ts';

export function matchQuestion(
  { labels, meanings, terms }: UnansweredMatch,
  context: ProseContext,
): QuestionPart {
  return {
    t: 'match',
    labels: {
      terms: titleData(labels.terms, context),
      meanings: titleData(labels.meanings, context),
    },
    meanings: meanings.map((meaning) => ({
      c: inlineData(meaning, context),
      length: plainText(meaning).length,
    })),
    terms: letteredData(terms, context),
    lower: sum(terms.map(termHeight)) <= sum(meanings.map(statementHeight)),
  };
}

/** Millimetres on a standard sheet: at most, and at least. Of 172 mm a term has a third, a statement the rest. */
const TEXT_LINE_MM = 6.1;
const termHeight = ({ children }: Lettered) =>
  Math.ceil(plainText(children).length / 13) * TEXT_LINE_MM + 4.5;
const statementHeight = (meaning: Inline[]) =>
  Math.max(10.5, Math.floor(plainText(meaning).length / 55) * TEXT_LINE_MM + 6.5);

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

/** By the statements' numbers on the first version's sheet; terms that fit none come last. */
export function matchEntry({ pairs }: MatchEntry, context: ProseContext): EntryPart {
  const numberOf = ({ places: [place = ''] }: { places: string[] }) =>
    Number.parseInt(place, 10) || Number.POSITIVE_INFINITY;
  const direction = directionOf(context.guide.language);
  const sorted = [...pairs].sort((a, b) => numberOf(a) - numberOf(b) || 0);
  return {
    t: 'match',
    pairs: sorted.map(({ pair: { children }, places }) => ({
      places: places.map((place) => keptInOrder(place, direction)),
      term: inlineData(children[0].children, context),
      meaning: inlineData(children[1].children, context),
    })),
  };
}
