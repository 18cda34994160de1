import type { Lettered } from '../../guide/kinds/base.ts';
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

interface MatchPart {
  t: 'match';
  labels: { terms: TitleData; meanings: TitleData };
  /** `length`: in characters. */
  meanings: { c: InlineData[]; length: number }[];
  terms: LetteredData[];
  /** In columns beside each other the terms surely end above the statements. */
  lower: boolean;
}
interface MatchEntryPart {
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
    terms: letteredData(terms, context),
    lower: sum(terms.map(termHeight)) <= sum(meanings.map(statementHeight)),
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
  partLines: (part, perLine) => {
    const below = perLine < SIDE_BY_SIDE;
    // Six tenths of the line, and a box that is a little higher than a line.
    const column = below ? perLine : perLine * 0.6;
    const statements = sum(part.meanings.map(({ c }) => 1 + inlineLines(c, column) * LINE));
    const terms = part.terms.map(({ c }) => inlineLines(c, below ? perLine : perLine * 0.3) * LINE);
    return 5 + (below ? statements + sum(terms) : Math.max(statements, sum(terms)));
  },
  entryLines: ({ pairs }, perLine) =>
    sum(pairs.map(({ term, meaning }) => inlineLines([...term, ...meaning], perLine / 2))),
};

/** Statements and terms stand beside each other where so many characters surely go on a line. */
const SIDE_BY_SIDE = 40;
/** Of the lines that are counted here, each one and a half times as high as its type, a line of text takes so much. */
const LINE = 0.95;

/** Millimetres on a standard sheet: at most, and at least. Of 172 mm a term has a third, a statement the rest. */
const TEXT_LINE_MM = 6.1;
const termHeight = ({ children }: Lettered) =>
  Math.ceil(plainText(children).length / 13) * TEXT_LINE_MM + 4.5;
const statementHeight = (meaning: Inline[]) =>
  Math.max(10.5, Math.floor(plainText(meaning).length / 55) * TEXT_LINE_MM + 6.5);
