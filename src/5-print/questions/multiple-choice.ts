import type {
  MultipleChoiceEntry,
  UnansweredMultipleChoice,
} from '../../guide/kinds/multiple-choice.ts';
import type { Block, Inline } from '../../guide/prose.ts';
import { plainText } from '../../guide/text.ts';
import type { ProseContext } from '../data/context.ts';
import { blockData, inlineData } from '../data/prose-data.ts';
import { blockLines, inlineLines, sum } from '../data/rough-height.ts';
import type { BlockData, InlineData, LetteredData } from '../data/shapes.ts';
import type { PaperKind } from './paper-kind.ts';

/** `blocks` stand below its line, which is empty where the option is a picture alone. */
interface OptionData {
  c: InlineData[];
  blocks: BlockData[];
}
export interface MultipleChoicePart {
  t: 'multipleChoice';
  note: string;
  options: (LetteredData & OptionData)[];
  /** Characters of the longest option. */
  longest: number;
}
export interface MultipleChoiceEntryPart {
  t: 'multipleChoice';
  /** In the order of the first version; `letters`: one per version. */
  options: (OptionData & { letters: string[]; right: boolean; rationale: BlockData[] })[];
}

export const multipleChoice: PaperKind<
  UnansweredMultipleChoice,
  MultipleChoicePart,
  MultipleChoiceEntry,
  MultipleChoiceEntryPart
> = {
  part: ({ several, options }, context, words) => ({
    t: 'multipleChoice',
    note: several ? words.selectAll : '',
    options: options.map(({ letter, children, blocks }) => ({
      letter,
      ...shownData(children, blocks, context),
    })),
    longest: Math.max(
      0,
      ...options.map(({ children }) => (isPicture(children) ? 0 : plainText(children).length)),
    ),
  }),
  entry: ({ options }, context) => ({
    t: 'multipleChoice',
    options: options.map(
      ({
        option: {
          right,
          children: [text, blocks, reason],
        },
        letters,
      }) => ({
        letters,
        right,
        ...shownData(text.children, blocks.children, context),
        rationale: blockData(reason.children, context),
      }),
    ),
  }),
  partLines: ({ options }, perLine) =>
    2 +
    sum(options.map(({ c, blocks }) => inlineLines(c, perLine) + blockLines(blocks, perLine - 6))),
  entryLines: ({ options }, perLine) =>
    sum(
      options.map(
        ({ c, blocks, rationale }) =>
          inlineLines(c, perLine) + blockLines([...blocks, ...rationale], perLine - 6),
      ),
    ),
};

/** An option that is nothing but a picture has it below its letter, as large as a picture is. */
function shownData(text: Inline[], blocks: readonly Block[], context: ProseContext): OptionData {
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
