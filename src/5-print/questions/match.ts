import type { MatchEntry, UnansweredMatch } from '../../guide/kinds/match.ts';
import type { Inline } from '../../guide/prose.ts';
import { plainText } from '../../guide/text.ts';
import { directionOf } from '../../locale/direction.ts';
import { keptInOrder } from '../../locale/isolate.ts';
import { letteredData } from '../data/lettered-data.ts';
import { inlineData } from '../data/prose-data.ts';
import { inlineLines, sum } from '../data/rough-height.ts';
import type { InlineData, LetteredData, TitleData } from '../data/shapes.ts';
import { titleData } from '../data/title-data.ts';
import type { PaperKind } from './paper-kind.ts';

export interface MatchPart {
  t: 'match';
  labels: { terms: TitleData; meanings: TitleData };
  /** `length`: in characters. */
  meanings: { c: InlineData[]; length: number }[];
  terms: (LetteredData & { length: number })[];
  /** Of two columns beside each other, what the terms take of the width. */
  share: number;
}
export interface MatchEntryPart {
  t: 'match';
  /** By the statements' numbers on the first version's sheet; terms that fit none come last. */
  pairs: { places: string[]; term: InlineData[]; meaning: InlineData[] }[];
}

export const match: PaperKind<UnansweredMatch, MatchPart, MatchEntry, MatchEntryPart> = {
  part: ({ labels, meanings, terms }, context) => ({
    t: 'match',
    labels: {
      terms: titleData(labels.terms, context),
      meanings: titleData(labels.meanings, context),
    },
    meanings: meanings.map((meaning) => ({
      c: inlineData(meaning, context),
      length: plainText(meaning).length,
    })),
    terms: letteredData(terms, context).map((term, index) => ({
      ...term,
      length: plainText(terms[index]?.children ?? []).length,
    })),
    share: shareOfTerms(
      terms.map(({ children }) => children),
      meanings,
    ),
  }),
  entry: ({ pairs }, context) => {
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
  },
  partLines: ({ terms, meanings, share }, perLine) => {
    const below = perLine < SIDE_BY_SIDE;
    const high = (c: InlineData[], perLine: number) => GAPS + inlineLines(c, perLine) * LINE;
    const termLines = terms.map(({ c }) => high(c, below ? perLine : perLine * share));
    const statementLines = meanings.map(({ c }) =>
      // Its box takes a part of the line.
      high(c, below ? perLine : perLine * (1 - share) * 0.8),
    );
    const rows = termLines.map((lines, row) => Math.max(lines, statementLines[row] ?? 0));
    return HEADS + (below ? sum(termLines) + sum(statementLines) : sum(rows));
  },
  entryLines: ({ pairs }, perLine) =>
    sum(pairs.map(({ term, meaning }) => inlineLines([...term, ...meaning], perLine / 2))),
};

/** Statements and terms stand beside each other where so many characters surely go on a line. */
const SIDE_BY_SIDE = 40;
/** Of the lines that are counted here, each one and a half times as high as its type, a line of text takes so much. */
const LINE = 0.95;
/** What a row takes over the lines in it, of which the first is no higher than a letter. */
const GAPS = 0.4;
/** The names over the columns and the gap to the stem. */
const HEADS = 3;

/** What the box beside a statement takes, and its number, in characters. */
const BOX = 9;

/** By what stands in them, so that a column of words leaves room for one of sentences; no column is very narrow. */
function shareOfTerms(terms: readonly Inline[][], meanings: readonly Inline[][]): number {
  const longest = (texts: readonly Inline[][]) =>
    Math.max(1, ...texts.map((text) => plainText(text).length));
  const share = longest(terms) / (longest(terms) + longest(meanings) + BOX);
  return Math.round(Math.min(0.5, Math.max(0.3, share)) * 10) / 10;
}
