import type { Heading, List, ListItem, RootContent } from 'mdast';
import { areLabels } from '../../guide/picture-labels.ts';
import type { Inline } from '../../guide/prose.ts';
import type {
  MarkingLevels,
  MarkingNote,
  MarkingPoint,
  MarkingPoints,
  ModelAnswer,
  Review,
} from '../../guide/questions.ts';
import { plainText } from '../../guide/text.ts';
import { isTold } from '../../messages/told.ts';
import { answerPart } from '../answer-part.ts';
import { asBlocks } from '../as-blocks.ts';
import { hasMarks } from '../attributes/marks.ts';
import { takeAttributes } from '../attributes/take-attributes.ts';
import { type Context, placeOf, say, spanOf } from '../context.ts';
import { helpPart, hintOf, starterOf, takeHelp } from '../help.ts';
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
import { reportHomelessParts } from '../unseen/parts.ts';
import { reportDisguisedQuestions } from '../unseen/questions.ts';
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
  reportDisguised: ({ children: [, answer] }, context) =>
    reportDisguisedQuestions(answer.children, 'exercises', 'answered', context),
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
  const { group, hint, starter } = takeHelp(asked, context);
  const parts = split(group, context);
  reportHomelessParts(parts.answer, group.heading.depth, parts.hasAnswerHeading, context);
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

/** A list gives points of one mark each; with a table in it, it is a table of levels, kept as it is. */
function markingFrom(
  nodes: RootContent[],
  fallback: Heading,
  context: Context,
): MarkingPoints | MarkingLevels {
  const place = spanOf(nodes, fallback);
  if (nodes.some(({ type }) => type === 'table')) {
    return { type: 'markingLevels', children: asBlocks(nodes), ...place };
  }
  for (const node of nodes) {
    if (node.type === 'list') continue;
    say(
      context,
      'exercises-have-their-form',
      node,
      'Unexpected text among the marking points, expected a list with one point an item, or a table of levels',
    );
  }
  const items = nodes.filter((node) => node.type === 'list').flatMap((list) => list.children);
  return {
    type: 'markingPoints',
    children: items.map((item) => pointFrom(item, context)),
    ...place,
  };
}

/** A point with `accept: …` and `reject: …` nested under it. */
function pointFrom(item: ListItem, context: Context): MarkingPoint {
  const notes: MarkingNote[] = [];
  const text: RootContent[] = [];
  const isQuestion = refuseAsked(item, context);
  for (const node of item.children) {
    if (node.type === 'list') notes.push(...(isQuestion ? [] : notesFrom(node, context)));
    else text.push(node);
  }
  return {
    type: 'markingPoint',
    children: [{ type: 'pointText', children: asBlocks(text), ...spanOf(text, item) }, ...notes],
    ...placeOf(item),
  };
}

/** A short question, which a list of points takes in: lists that follow each other are one to Markdown. */
function refuseAsked(item: ListItem, context: Context): boolean {
  const [first] = item.children;
  const text = first === undefined ? '' : plainText(first);
  if (!hasMarks(text, context.grammar) && !/[?？]$/.test(text.trim())) return false;
  if (!item.children.some(({ type }) => type === 'list')) return false;
  say(
    context,
    'exercises-have-their-form',
    first ?? item,
    `Unexpected question among the marking points, expected a heading: \`### ${text}\``,
    { note: 'A list belongs to the list above it. Its answer stands under the heading then.' },
  );
  return true;
}

function notesFrom(list: List, context: Context): MarkingNote[] {
  const { accept, reject } = context.grammar.patterns;
  return list.children.flatMap((item): MarkingNote[] => {
    const [paragraph] = item.children;
    const text = plainText(item);
    const verdict = accept.test(text) ? 'accept' : reject.test(text) ? 'reject' : null;
    if (verdict === null || paragraph?.type !== 'paragraph') {
      say(
        context,
        'exercises-have-their-form',
        item,
        `Unexpected \`${text.slice(0, 40)}\` under a marking point, expected \`accept: …\` or \`reject: …\``,
      );
      return [];
    }
    const pattern = verdict === 'accept' ? accept : reject;
    return [
      {
        type: 'markingNote',
        verdict,
        children: withoutStart(paragraph.children, pattern),
        ...placeOf(item),
      },
    ];
  });
}

function withoutStart(children: Inline[], pattern: RegExp): Inline[] {
  const [first, ...rest] = children;
  if (first?.type === 'foreign')
    return [{ ...first, children: withoutStart(first.children, pattern) }, ...rest];
  if (first?.type !== 'text') return children;
  return [{ ...first, value: first.value.replace(pattern, '') }, ...rest];
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
