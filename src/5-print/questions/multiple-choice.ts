import type { KeyEntry } from '../../guide/answer-key.ts';
import { plainText } from '../../guide/text.ts';
import type { UnansweredMultipleChoice } from '../../guide/unanswered.ts';
import type { PaperWords } from '../../locale/paper.ts';
import type { ProseContext } from '../data/context.ts';
import type { EntryPart, QuestionPart } from '../data/data.ts';
import { letteredData } from '../data/lettered-data.ts';
import { blockData, inlineData } from '../data/prose-data.ts';

export function multipleChoiceQuestion(
  { several, options }: UnansweredMultipleChoice,
  context: ProseContext,
  words: PaperWords,
): QuestionPart {
  const note = several ? words.selectAll : '';
  const longest = Math.max(0, ...options.map(({ children }) => plainText(children).length));
  return { t: 'multipleChoice', note, options: letteredData(options, context), longest };
}

/** Options in the order of the first version. */
export function multipleChoiceEntry(
  { options }: Extract<KeyEntry, { type: 'multipleChoice' }>,
  context: ProseContext,
): EntryPart {
  return {
    t: 'multipleChoice',
    options: options.map(({ option, letters }) => ({
      letters,
      right: option.right,
      c: inlineData(option.children[0].children, context),
      rationale: blockData(option.children[1].children, context),
    })),
  };
}
