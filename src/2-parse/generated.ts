/** Exercises made from what a guide teaches: Recall from its facts, one match from its key terms. */
import type { RootContent } from 'mdast';
import type { Exercises, Fact, GuidePart, KeyTerms } from '../guide/guide.ts';
import { mapProse } from '../guide/map-prose.ts';
import type { Block } from '../guide/prose.ts';
import type { Cloze, Match } from '../guide/questions.ts';
import { NO_TITLE } from '../guide/title.ts';
import { NO_ATTRIBUTES } from './attributes/attributes.ts';
import { placeOf } from './context.ts';
import { clozeFrom } from './questions/cloze.ts';
import { holdsBold, stemOf, unnumbered } from './section.ts';

/** Fewer terms than this can be matched by guessing. */
const ENOUGH_TERMS = 4;

export function generatedExercises(parts: GuidePart[], recall: boolean): Exercises[] {
  return [...(recall ? recallFrom(parts) : []), ...matchFrom(parts)];
}

/** Each fact with bold words, those words as gaps. */
function recallFrom(parts: GuidePart[]): Exercises[] {
  const facts = parts.flatMap((part) => (part.type === 'facts' ? part.children : []));
  const questions = facts.filter(hasBold).map((fact): Cloze => {
    const place = { type: 'paragraph', children: [], ...placeOf(fact) } satisfies RootContent;
    return clozeFrom(stemOf([], place), withoutNotes(fact.children), NO_ATTRIBUTES, null, place);
  });
  const [first] = questions;
  return first === undefined ? [] : [section('cloze', 'facts', [first, ...questions.slice(1)])];
}

/** A footnote of a fact explains its word: under a gap it would tell it. */
function withoutNotes(blocks: readonly Block[]): Block[] {
  return mapProse(blocks, ({ type }) => (type === 'footnoteReference' ? [] : null));
}

function hasBold(fact: Fact): boolean {
  return fact.children.some(holdsBold);
}

/** All key terms of the guide in one question. */
function matchFrom(parts: GuidePart[]): Exercises[] {
  const sections = parts.filter((part): part is KeyTerms => part.type === 'keyTerms');
  const terms = sections.flatMap(({ children }) => children);
  const [first] = sections;
  if (first === undefined || terms.length < ENOUGH_TERMS) return [];
  const place = { type: 'paragraph', children: [], ...placeOf(first) } satisfies RootContent;
  const question: Match = {
    type: 'match',
    ...unnumbered(NO_ATTRIBUTES),
    labels: { terms: NO_TITLE, meanings: NO_TITLE },
    children: [
      stemOf([], place),
      ...terms.map((term): Match['children'][1] => ({
        type: 'pair',
        children: [
          { type: 'matchTerm', children: term.children[0].children, ...placeOf(term) },
          { type: 'matchMeaning', children: term.children[1].children, ...placeOf(term) },
        ],
        ...placeOf(term),
      })),
    ],
    ...placeOf(first),
  };
  return [section('match', 'keyTerms', [question])];
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
    children: [{ type: 'instruction', children: [], ...place }, ...questions],
    ...place,
  };
}
