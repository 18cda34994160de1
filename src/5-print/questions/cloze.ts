import type { KeyEntry } from '../../guide/answer-key.ts';
import type { UnansweredCloze } from '../../guide/unanswered.ts';
import type { ProseContext } from '../data/context.ts';
import type { EntryPart, QuestionPart } from '../data/data.ts';
import { blockData } from '../data/prose-data.ts';
import { titleData } from '../data/title-data.ts';

export function clozeQuestion(
  { text, bank }: UnansweredCloze,
  context: ProseContext,
): QuestionPart {
  return {
    t: 'cloze',
    text: blockData(text, context),
    bank: bank?.map((word) => titleData(word, context)) ?? null,
  };
}

export function clozeEntry(
  { question }: Extract<KeyEntry, { type: 'cloze' }>,
  context: ProseContext,
): EntryPart {
  return { t: 'cloze', text: blockData(question.children[1].children, context) };
}
