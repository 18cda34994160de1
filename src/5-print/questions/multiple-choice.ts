import type {
  MultipleChoiceEntry,
  UnansweredMultipleChoice,
} from '../../guide/kinds/multiple-choice.ts';
import type { Block, Inline } from '../../guide/prose.ts';
import { plainText } from '../../guide/text.ts';
import type { SheetWords } from '../../locale/sheet-words.ts';
import type { ProseContext } from '../data/context.ts';
import type { EntryPart, OptionData, QuestionPart } from '../data/data.ts';
import { blockData, inlineData } from '../data/prose-data.ts';

export function multipleChoiceQuestion(
  { several, options }: UnansweredMultipleChoice,
  context: ProseContext,
  words: SheetWords,
): QuestionPart {
  const note = several ? words.selectAll : '';
  const longest = Math.max(
    0,
    ...options.map(({ children }) => (isPicture(children) ? 0 : plainText(children).length)),
  );
  return {
    t: 'multipleChoice',
    note,
    options: options.map(({ letter, children, blocks }) => ({
      letter,
      ...shownData(children, blocks, context),
    })),
    longest,
  };
}

/** Options in the order of the first version. */
export function multipleChoiceEntry(
  { options }: MultipleChoiceEntry,
  context: ProseContext,
): EntryPart {
  return {
    t: 'multipleChoice',
    options: options.map(({ option, letters }) => ({
      letters,
      right: option.right,
      ...shownData(option.children[0].children, option.children[1].children, context),
      rationale: blockData(option.children[2].children, context),
    })),
  };
}

/** An option that is nothing but a picture has it below its letter, as large as a picture is. */
function shownData(
  text: Inline[],
  blocks: readonly Block[],
  context: ProseContext,
): Omit<OptionData, 'letter'> {
  if (!isPicture(text)) return { c: inlineData(text, context), blocks: blockData(blocks, context) };
  const picture: Block = { type: 'paragraph', children: text };
  return { c: [], blocks: blockData([picture, ...blocks], context) };
}

function isPicture(text: readonly Inline[]): boolean {
  return (
    text.some(({ type }) => type === 'image') &&
    text.every((node) => node.type === 'image' || plainText(node) === '')
  );
}
