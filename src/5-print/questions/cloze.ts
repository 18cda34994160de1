import type { ClozeEntry, UnansweredCloze } from '../../guide/kinds/cloze.ts';
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

export function clozeEntry({ question }: ClozeEntry, context: ProseContext): EntryPart {
  return { t: 'cloze', text: blockData(question.children[1].children, context) };
}
