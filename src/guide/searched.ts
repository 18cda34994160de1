/** What of a guide a search goes through besides its names: what it teaches as facts, and what it asks. */

import { withGaps } from './gaps.ts';
import type { Guide } from './guide.ts';
import { mapProse } from './map-prose.ts';
import { withParts } from './parts.ts';
import type { Block } from './prose.ts';
import type { Question } from './questions.ts';
import { plainText } from './text.ts';
import { exercisesOf, questionsOf } from './worksheet.ts';

export interface Searched {
  /** In their order; the third is at the anchor of the third. */
  facts: string[];
  /** What is asked on the guide's page, as a pupil sees it: no answer, no option, no word of a gap. */
  questions: { id: string; text: string }[];
}

export function searchedIn(guide: Guide): Searched {
  return {
    facts: guide.children.flatMap((part) =>
      part.type === 'facts' ? part.children.map((fact) => plainText(fact)) : [],
    ),
    questions: exercisesOf(guide)
      .filter(({ origin }) => origin === 'authored')
      .flatMap(questionsOf)
      .filter(({ worksheetOnly }) => !worksheetOnly)
      .flatMap(withParts)
      .map((question) => ({ id: question.id, text: plainText(askedBy(question)) }))
      .filter(({ text }) => text !== ''),
  };
}

/** Of a text with gaps, what stands around them. */
function askedBy(question: Question): Block[] {
  const [stem] = question.children;
  if (question.type !== 'cloze') return stem.children;
  const [, text] = question.children;
  const gapped = mapProse(withGaps(text.children), (node) =>
    node.type === 'gap' ? [{ type: 'text', value: '…' }] : null,
  );
  return [...stem.children, ...gapped];
}
