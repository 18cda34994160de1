import type { RootContent } from 'mdast';
import { plainText } from '../../guide/text.ts';
import { isTold } from '../../messages/told.ts';
import { answerPart } from '../answer-part.ts';
import { type Context, say } from '../context.ts';
import type { Group } from '../section.ts';
import { says } from '../words.ts';

/** What stands above the answer of a question; nothing where no heading says where the answer begins. */
export function aboveAnswer({ nodes }: Group, context: Context): RootContent[] {
  const answer = nodes.findIndex(
    (node) => node.type === 'heading' && answerPart(node, context) === 'answer',
  );
  return nodes.slice(0, Math.max(0, answer));
}

/**
 * Headings of a solution where pupils read them: `#### Working`, `**Solution.**` above `#### Answer`.
 * Reports `exercises-have-their-form`.
 *
 * @param nodes What is printed with the question.
 * @param depth Of the heading that answers stand under.
 */
export function reportWorked(nodes: readonly RootContent[], depth: number, context: Context): void {
  const { grammar } = context;
  const signs = '#'.repeat(depth);
  for (const node of nodes) {
    const written = headIn(node);
    if (written === null || isTold(context.file, node.position)) continue;
    const words = written.replace(/[*#]/g, '').split(':', 1)[0] ?? '';
    if (!says(grammar.worked, words.replace(/\d+\W*$/, ''))) continue;
    say(
      context,
      'exercises-have-their-form',
      node,
      `Unexpected \`${written}\` in what pupils read before they answer, expected it under \`${signs} ${grammar.answerParts.answer.name}\``,
      {
        note: 'Here it is printed on the worksheet. If it is part of what is asked, give it other words.',
      },
    );
  }
}

/** A heading, or the bold words that a paragraph begins with; null for any other block. */
function headIn(node: RootContent): string | null {
  if (node.type === 'heading') return `${'#'.repeat(node.depth)} ${plainText(node)}`;
  const [first] = node.type === 'paragraph' ? node.children : [];
  return first?.type === 'strong' ? `**${plainText(first)}**` : null;
}
