import type { RootContent } from 'mdast';
import { areLabels } from '../../guide/picture-labels.ts';
import type { ModelAnswer, Review } from '../../guide/questions.ts';
import { plainText } from '../../guide/text.ts';
import { allOf } from '../../guide/walk.ts';
import { isTold } from '../../messages/told.ts';
import { answerPart } from '../answer-part.ts';
import { asBlocks } from '../as-blocks.ts';
import { takeAttributes } from '../attributes/take-attributes.ts';
import { type Context, placeOf, say, spanOf } from '../context.ts';
import { helpPart, hintOf, starterOf, takeHelp } from '../help.ts';
import { markingFrom } from '../marking.ts';
import {
  type ExerciseSection,
  type Group,
  groupsOf,
  isTaskList,
  itemParts,
  type ParsedExercises,
  paragraphOf,
  stemFromHeading,
  stemOf,
  unnumbered,
} from '../section.ts';
import { asks } from '../seen-from-afar.ts';
import { reportStrayTaskLists } from '../slips.ts';
import { withoutTypedLabels } from '../typed-number.ts';
import { reportAnswerLines, UNDER_QUESTION } from '../unseen/answers.ts';
import { reportHomelessParts } from '../unseen/parts.ts';
import { reportDisguisedQuestions } from '../unseen/questions.ts';
import { aboveAnswer, reportWorked } from '../unseen/worked.ts';
import { says } from '../words.ts';
import { otherPart } from './any-part.ts';
import type { Parsing } from './parsing.ts';
import { type UnderHeading, withItsParts } from './structured.ts';

export const review: Parsing<Review> = {
  parse: parseReview,
  isLike: asks,
  expected: '`### ` and a question, its answer under it',
  fixedOrderInVain: 'for a written answer, expected it after a question with options, or a match',
  hasBoxes: true,
  hasAnswerParts: true,
  answered: null,
  reportDisguised: ({ children: [, answer, , hint] }, context) => {
    reportDisguisedQuestions(answer.children, 'exercises', 'answered', context);
    reportAnswerLines(hint.children, UNDER_QUESTION, context);
  },
};

/** `### stem`, then the model answer; or list items with the answer nested under each. */
function parseReview({ nodes }: ExerciseSection, context: Context): ParsedExercises {
  const { before, groups } = groupsOf(nodes, context);
  const firstList = before.findIndex(({ type }) => type === 'list');
  const instruction = firstList < 0 ? before : before.slice(0, firstList);
  const short =
    firstList < 0 ? [] : before.slice(firstList).flatMap((node) => shortForm(node, context));
  reportStrayTaskLists(before, context);
  return {
    instruction,
    questions: [
      ...short,
      ...rejoined(groups, context).flatMap((group) => withItsParts(group, context, FORM)),
    ],
    bank: null,
  };
}

/** A part may be of any kind. */
const FORM: UnderHeading = {
  whole: longForm,
  part: (group, context) => {
    const other = otherPart(group, context);
    return other === null ? longForm(group, context) : other.question;
  },
  tells: isTaskList,
};

/** `### Answer` where `#### Answer` is meant, or `### Hint`: told of, and read as if it were. */
function rejoined(groups: Group[], context: Context): Group[] {
  const questions: Group[] = [];
  for (const group of groups) {
    const answer = answerPart(group.heading, context);
    const help = helpPart(group.heading, context);
    if (answer === null && help === null) {
      questions.push(group);
      continue;
    }
    const { answerParts, helpParts } = context.grammar;
    const { name } = answer === null ? helpParts[help ?? 'hint'] : answerParts[answer];
    say(
      context,
      'exercises-have-their-form',
      group.heading,
      `Unexpected question \`### ${name}\`, expected \`#### ${name}\` inside the question above`,
    );
    questions.at(-1)?.nodes.push({ ...group.heading, depth: 4 }, ...group.nodes);
  }
  return questions;
}

/** A written question, or a written part of one. Headings of its answer are one level deeper than its own. */
function longForm(asked: Group, context: Context): Review {
  reportStrayTaskLists(asked.nodes, context);
  reportWorked(aboveAnswer(asked, context), asked.heading.depth + 1, context);
  const { group, hint, starter } = takeHelp(asked, context);
  const parts = split(group, context);
  reportHomelessParts(parts.answer, group.heading.depth, parts.hasAnswerHeading, context);
  reportShownGaps(group, parts.underStem, context);
  const { stem, attributes } = stemFromHeading(group, parts.underStem, context);
  if (attributes.open && !parts.hasAnswerHeading)
    refuseUnderOpen(parts.answer, '#'.repeat(group.heading.depth + 1), context);
  const answer: ModelAnswer = {
    type: 'modelAnswer',
    children: isOpen(parts.answer, context) ? [] : asBlocks(parts.answer),
    ...spanOf(parts.answer, group.heading),
  };
  return {
    type: 'review',
    ...unnumbered(attributes),
    space: attributes.space,
    labelled: areLabels(stem.children, answer.children),
    open: attributes.open || isOpen(parts.answer, context),
    children: [stem, answer, markingFrom(parts.marking, group.heading, context), hint, starter],
    ...spanOf([group.heading, ...group.nodes], group.heading),
  };
}

/**
 * Without `#### Answer` all of it is answer, so that a slip hides too much rather than too little.
 */
function split(group: Group, context: Context) {
  let underStem: RootContent[] = [];
  let answer: RootContent[] = [];
  const marking: RootContent[] = [];
  let into: 'answer' | 'marking' = 'answer';
  let hasAnswerHeading = false;
  const depth = group.heading.depth + 1;
  const signs = '#'.repeat(depth);
  for (const node of group.nodes) {
    const part = node.type === 'heading' ? answerPart(node, context) : null;
    if (part === null || node.type !== 'heading') {
      (into === 'marking' ? marking : answer).push(node);
      continue;
    }
    const { name } = context.grammar.answerParts[part];
    const written = plainText(node);
    if (node.depth !== depth || !says(context.grammar.answerParts[part], written)) {
      say(
        context,
        'exercises-have-their-form',
        node,
        `Unexpected \`${'#'.repeat(node.depth)} ${written}\`, expected \`${signs} ${name}\``,
      );
    }
    if (part === 'markingPoints') into = 'marking';
    else if (hasAnswerHeading || into === 'marking') {
      say(
        context,
        'exercises-have-their-form',
        node,
        `Unexpected \`${signs} ${name}\` here, expected it once in a question and before the marking points`,
      );
      into = 'answer';
    } else {
      hasAnswerHeading = true;
      underStem = answer;
      answer = [];
    }
  }
  return { underStem, answer, marking, hasAnswerHeading };
}

/** "Fill in the gaps" with the words in bold above `#### Answer`: a written question prints them as they are. */
function reportShownGaps(
  { heading }: Group,
  underStem: readonly RootContent[],
  context: Context,
): void {
  if (!context.grammar.asks.cloze.test(plainText(heading))) return;
  const shown = underStem
    .filter(({ type }) => type === 'paragraph' || type === 'list')
    .flatMap((node) => allOf([node], 'strong'))[0];
  if (shown === undefined) return;
  const { sections } = context.grammar;
  say(
    context,
    'exercises-have-their-form',
    shown,
    `Unexpected bold word \`${plainText(shown)}\` in a written question, expected the question under \`## ${sections.cloze.name}\`, where bold words are gaps`,
    { note: 'Here pupils read them.', asWarning: true },
  );
}

/** Under an open question there is no answer: what stands there was meant for pupils, and would be lost. */
function refuseUnderOpen([first]: readonly RootContent[], signs: string, context: Context): void {
  if (first === undefined || isTold(context.file, first.position)) return;
  const { name } = context.grammar.answerParts.answer;
  say(
    context,
    'parts-have-a-home',
    first,
    `Unexpected text under an open question, expected \`${signs} ${name}\` and \`open\` after what pupils see`,
    { note: 'As it stands, it is not on the sheet.' },
  );
}

/** `open` as the whole text under `#### Answer`. */
function isOpen(answer: readonly RootContent[], { grammar }: Context): boolean {
  const [only, ...more] = answer;
  if (only?.type !== 'paragraph' || more.length > 0) return false;
  return grammar.patterns.open.test(plainText(only).replace(/\.$/, ''));
}

function shortForm(node: RootContent, context: Context): Review[] {
  if (node.type !== 'list') {
    say(
      context,
      'exercises-have-their-form',
      node,
      'Unexpected text after a list of questions, expected it before the list, or nested under its question',
    );
    return [];
  }
  return withoutTypedLabels(node, context.grammar).flatMap((item): Review[] => {
    const parts = itemParts(item, 'a question', context);
    if (parts === null) return [];
    reportHomelessParts(parts.nested, 3, false, context);
    const { children, attributes } = takeAttributes(parts.text.children, parts.text, context);
    return [
      {
        type: 'review',
        ...unnumbered(attributes),
        space: attributes.space,
        labelled: false,
        children: [
          stemOf([paragraphOf(children, parts.text)], item),
          { type: 'modelAnswer', children: asBlocks(parts.nested), ...spanOf(parts.nested, item) },
          { type: 'markingPoints', children: [], ...placeOf(item) },
          hintOf([], item),
          starterOf([], item),
        ],
        ...placeOf(item),
      },
    ];
  });
}
