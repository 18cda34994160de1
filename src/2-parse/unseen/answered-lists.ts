import type { Heading, RootContent } from 'mdast';
import { plainText } from '../../guide/text.ts';
import { isTold } from '../../messages/told.ts';
import { type Context, say } from '../context.ts';
import { isAnswered } from '../seen-from-afar.ts';
import { nameOf } from '../words.ts';

/**
 * Headings of running text that speak of questions ("Exam-style questions") over questions with their answers nested
 * under them. Reports `sections-are-known`.
 */
export function reportAnsweredLists(nodes: readonly RootContent[], context: Context): void {
  let above: Heading | null = null;
  for (const node of nodes) {
    if (node.type === 'heading') above = node;
    else if (node.type === 'blockquote') reportAnsweredLists(node.children, context);
    else if (above !== null && node.type === 'list') {
      if (!node.children.some((item) => isAnswered(item, context))) continue;
      const words = plainText(above);
      if (
        !context.grammar.patterns.overQuestions.test(words) ||
        isTold(context.file, above.position)
      )
        continue;
      const name = nameOf('review', context.grammar);
      say(
        context,
        'sections-are-known',
        above,
        `Unexpected heading \`${'#'.repeat(above.depth)} ${words}\` over questions and their answers, expected \`## ${name}\` or \`## ${name}: ${words}\``,
        {
          note: 'As it stands, everyone reads the answers, and the questions are on no sheet. If they are part of the text, give the heading other words.',
        },
      );
      above = null;
    }
  }
}
