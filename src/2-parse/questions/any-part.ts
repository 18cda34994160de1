import type { RootContent } from 'mdast';
import type { Question, SectionType } from '../../guide/questions.ts';
import { plainText } from '../../guide/text.ts';
import { answerPart } from '../answer-part.ts';
import { type Context, say } from '../context.ts';
import { reportStrayHelp } from '../help.ts';
import { type Group, holdsBold } from '../section.ts';
import { hasBoxes } from '../seen-from-afar.ts';
import { reportBadGaps, reportStrayAnswerHeadings } from '../slips.ts';
import { passageUnder } from './cloze.ts';
import { matchUnder } from './match.ts';
import { choiceUnder } from './multiple-choice.ts';
import { orderingUnder } from './ordering.ts';

/** One that is no written answer; null where its exercise is missing. */
const UNDER = {
  multipleChoice: choiceUnder,
  cloze: passageUnder,
  match: matchUnder,
  ordering: orderingUnder,
} satisfies Partial<Record<SectionType, (group: Group, context: Context) => Question | null>>;

/** A part that is no written answer, by what stands under it; null for one that is. */
export function otherPart(group: Group, context: Context): { question: Question | null } | null {
  const type = typeOf(group, context);
  if (type === null) return null;
  reportStrayHelp(group.nodes, context);
  if (type === 'multipleChoice') refuseMarkingPoints(group, context);
  if (type === 'cloze') reportBadGaps(group.nodes, context);
  const question = UNDER[type](group, context);
  reportStrayAnswerHeadings(group.nodes, context);
  return { question };
}

/**
 * Boxes make a choice. Bold words, tables and numbered lists stand in model answers too: they make gaps, a match or
 * an order only where the stem says so, and no heading says that they are the answer.
 */
function typeOf({ heading, nodes }: Group, context: Context): keyof typeof UNDER | null {
  const end = nodes.findIndex((node) => node.type === 'heading' && answerPart(node, context));
  if (hasBoxes(end < 0 ? nodes : nodes.slice(0, end), context)) return 'multipleChoice';
  if (end >= 0) return null;
  const { asks } = context.grammar;
  const stem = plainText(heading);
  const has = (found: (node: RootContent) => boolean) => nodes.some(found);
  if (asks.cloze.test(stem) && has(holdsBold)) return 'cloze';
  if (asks.match.test(stem) && has(({ type }) => type === 'table')) return 'match';
  const isNumbered = (node: RootContent) => node.type === 'list' && node.ordered === true;
  return asks.ordering.test(stem) && has(isNumbered) ? 'ordering' : null;
}

/** An answer's heading behind options is told of as any text is. */
function refuseMarkingPoints({ nodes }: Group, context: Context): void {
  const heading = nodes.find(
    (node) => node.type === 'heading' && answerPart(node, context) === 'markingPoints',
  );
  if (heading === undefined) return;
  say(
    context,
    'exercises-have-their-form',
    heading,
    `Unexpected \`${plainText(heading)}\` in a part with options, expected them in a written part; why an option is wrong stands indented under it`,
  );
}
