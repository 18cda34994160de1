/** Exercises made from what a guide teaches: Recall from its facts, matches from its key terms. */
import type { RootContent } from 'mdast';
import type { Exercises, Fact, GuidePart, KeyTerm, KeyTerms } from '../guide/guide.ts';
import { mapProse } from '../guide/map-prose.ts';
import type { Block } from '../guide/prose.ts';
import type { Cloze, Match, Pair } from '../guide/questions.ts';
import type { WorksheetSettings } from '../guide/settings.ts';
import { NO_TITLE } from '../guide/title.ts';
import { NO_ATTRIBUTES } from './attributes/attributes.ts';
import { type Context, placeOf } from './context.ts';
import { clozeFrom } from './questions/cloze.ts';
import { holdsBold, stemOf, unnumbered } from './section.ts';

/** Fewer terms than this can be matched by guessing. */
const ENOUGH_TERMS = 4;

/** What a guide makes of itself, and of how many key terms at most a match is made: none where it is false. */
interface Wanted {
  recall: boolean;
  matchTerms: WorksheetSettings['match-terms'];
}

export function generatedExercises(
  parts: GuidePart[],
  wanted: Wanted,
  context: Context,
): Exercises[] {
  return [
    ...(wanted.recall ? recallFrom(parts, context) : []),
    ...(wanted.matchTerms === false ? [] : matchesFrom(parts, wanted.matchTerms)),
  ];
}

/** Each fact with bold words, those words as gaps. */
function recallFrom(parts: GuidePart[], context: Context): Exercises[] {
  const facts = parts.flatMap((part) => (part.type === 'facts' ? part.children : []));
  const questions = facts.filter(hasBold).map((fact): Cloze => {
    const place = { type: 'paragraph', children: [], ...placeOf(fact) } satisfies RootContent;
    return clozeFrom(
      stemOf([], place),
      withoutNotes(fact.children),
      NO_ATTRIBUTES,
      null,
      place,
      context,
    );
  });
  return questions.length === 0 ? [] : [section('cloze', 'facts', questions)];
}

/** A footnote of a fact explains its word: under a gap it would tell it. */
function withoutNotes(blocks: readonly Block[]): Block[] {
  return mapProse(blocks, ({ type }) => (type === 'footnoteReference' ? [] : null));
}

function hasBold(fact: Fact): boolean {
  return fact.children.some(holdsBold);
}

/** All key terms of the guide in their order, in as many matches as it takes. */
function matchesFrom(parts: GuidePart[], most: number): Exercises[] {
  const sections = parts.filter((part): part is KeyTerms => part.type === 'keyTerms');
  const terms = sections.flatMap(({ children }) => children);
  const [first] = sections;
  if (first === undefined || terms.length < ENOUGH_TERMS) return [];
  return [
    section(
      'match',
      'keyTerms',
      evenly(terms, most).map((some) => matchOf(some, first)),
    ),
  ];
}

function matchOf(terms: readonly KeyTerm[], place: KeyTerms): Match {
  const nothing = { type: 'paragraph', children: [], ...placeOf(place) } satisfies RootContent;
  return {
    type: 'match',
    ...unnumbered(NO_ATTRIBUTES),
    labels: { terms: NO_TITLE, meanings: NO_TITLE },
    children: [stemOf([], nothing), ...terms.map(pairOf)],
    ...placeOf(place),
  };
}

function pairOf(term: KeyTerm): Pair {
  return {
    type: 'pair',
    children: [
      { type: 'matchTerm', children: term.children[0].children, ...placeOf(term) },
      { type: 'matchMeaning', children: term.children[1].children, ...placeOf(term) },
    ],
    ...placeOf(term),
  };
}

/** Groups of nearly one size, of at most so many; a group of too few to be asked goes into the others. */
function evenly<Item>(items: readonly Item[], most: number): Item[][] {
  const count = Math.min(Math.ceil(items.length / most), Math.floor(items.length / ENOUGH_TERMS));
  const upTo = (group: number) => Math.ceil((group * items.length) / count);
  return Array.from({ length: count }, (_, group) => items.slice(upTo(group), upTo(group + 1)));
}

function section(
  questionType: Exercises['questionType'],
  origin: Exercises['origin'],
  questions: (Cloze | Match)[],
): Exercises {
  const place = questions[0]?.position === undefined ? {} : { position: questions[0].position };
  return {
    type: 'exercises',
    questionType,
    origin,
    subtitle: NO_TITLE,
    id: '',
    bank: null,
    children: [{ type: 'instruction', builtIn: true, children: [], ...place }, ...questions],
    ...place,
  };
}
