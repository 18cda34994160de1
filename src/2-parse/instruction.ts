import type { Heading, Paragraph, RootContent } from 'mdast';
import type { Instruction } from '../guide/guide.ts';
import { plainText } from '../guide/text.ts';
import { trimmed } from '../guide/title.ts';
import { asBlocks } from './as-blocks.ts';
import { type Context, say, spanOf } from './context.ts';
import { paragraphOf } from './section.ts';
import { afterColon } from './title-markdown.ts';

/**
 * What stands between a section's heading and its first question. A paragraph `Instruction: …` says what to do in the
 * place of the built-in line, and `Instruction: none` takes that away; everything else is a source, or more words, and
 * stands below it: how to answer must not go because of a text that is only to be read.
 */
export function instructionFrom(
  blocks: RootContent[],
  heading: Heading,
  context: Context,
): Instruction {
  const { instruction, noInstruction } = context.grammar.patterns;
  const isOwn = (node: RootContent): node is Paragraph =>
    node.type === 'paragraph' && instruction.test(plainText(node));
  const [first, second] = blocks.filter(isOwn);
  if (second !== undefined) {
    const reason = 'Unexpected second instruction, expected one for the whole section';
    say(context, 'exercises-have-their-form', second, reason);
  }
  const kept = blocks.flatMap((node): RootContent[] => {
    if (!isOwn(node)) return [node];
    const children = afterColon(node.children) ?? [];
    const text = plainText(children);
    if (text === '') {
      const reason =
        'Unexpected empty instruction, expected what to do: `Instruction: Tick two boxes.`; `Instruction: none` leaves the line out';
      say(context, 'exercises-have-their-form', node, reason);
    }
    return text === '' || noInstruction.test(text) ? [] : [paragraphOf(trimmed(children), node)];
  });
  return {
    type: 'instruction',
    builtIn: first === undefined,
    children: asBlocks(kept),
    ...spanOf(blocks, heading),
  };
}
