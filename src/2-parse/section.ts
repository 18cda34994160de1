import type { Heading, ListItem, Paragraph, RootContent } from 'mdast';
import type { Block, Inline } from '../guide/prose.ts';
import type { Question, Stem, WordBank } from '../guide/questions.ts';
import { plainText } from '../guide/text.ts';
import { firstOf } from '../guide/walk.ts';
import { isTold } from '../messages/told.ts';
import { asBlocks } from './as-blocks.ts';
import type { Attributes } from './attributes/attributes.ts';
import { takeAttributes } from './attributes/take-attributes.ts';
import { type Context, placeOf, say, sourceOf, spanOf } from './context.ts';
import { isOnlyANumber, withoutTypedNumbers } from './typed-number.ts';
import { saysNearly } from './words.ts';

/** The blocks of one exercise section, its level-2 heading aside. */
export interface ExerciseSection {
  heading: Heading;
  nodes: RootContent[];
}

export interface ParsedExercises {
  /** What stands before the first question; attributes at its end are still in it. */
  instruction: RootContent[];
  questions: Question[];
  bank: WordBank | null;
}

/** One per question type: the blocks of a section to its questions, unnumbered. */
export type QuestionParser = (section: ExerciseSection, context: Context) => ParsedExercises;

/** What stands under one level-3 heading, or under that of a part. */
export interface Group {
  heading: Heading;
  nodes: RootContent[];
}

/** The blocks before the first level-3 heading, and one group for each such heading, numbers typed before it gone. */
export function groupsOf(
  nodes: RootContent[],
  { grammar }: Context,
): { before: RootContent[]; groups: Group[] } {
  const before: RootContent[] = [];
  const groups: Group[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 3) groups.push({ heading: node, nodes: [] });
    else (groups.at(-1)?.nodes ?? before).push(node);
  }
  const headings = withoutTypedNumbers(
    groups.map(({ heading }) => heading),
    grammar,
  );
  return {
    before,
    groups: groups.map((group, index) => ({ ...group, heading: headings[index] ?? group.heading })),
  };
}

/**
 * A heading as a stem, and the attributes at its end.
 *
 * @param mayBeEmpty `#### (b)` says nothing of its own where `##### (i)` follows. Default: false.
 */
export function stemFromHeading(
  { heading }: Group,
  under: RootContent[],
  context: Context,
  { mayBeEmpty = false } = {},
): { stem: Stem; attributes: Attributes } {
  const { children, attributes } = takeAttributes(heading.children, heading, context);
  const signs = '#'.repeat(heading.depth);
  if (plainText(children) === '') {
    if (mayBeEmpty) return { stem: stemOf(under, heading), attributes };
    say(
      context,
      'exercises-have-their-form',
      heading,
      `Unexpected empty \`${signs}\`, expected the question after it`,
    );
  } else if (isOnlyANumber({ ...heading, children }, context.grammar)) {
    const words = plainText(children);
    say(
      context,
      'questions-are-seen',
      heading,
      `Unexpected \`${signs} ${words}\`, expected the question itself in the heading: \`${signs} Why …?\``,
      {
        note: 'Questions are numbered by themselves. What stands under a heading may be its answer.',
      },
    );
  }
  return { stem: stemOf([paragraphOf(children, heading), ...under], heading), attributes };
}

export function stemOf(blocks: RootContent[], fallback: RootContent): Stem {
  return { type: 'stem', children: asBlocks(blocks), ...spanOf(blocks, fallback) };
}

export function paragraphOf(children: Inline[], place: RootContent): Paragraph {
  return { type: 'paragraph', children, ...placeOf(place) };
}

/** What every question has in common before it is numbered; see identity.ts. */
export function unnumbered(attributes: Attributes) {
  const { id, marks, worksheetOnly, fixedOrder, open, tier, checks } = attributes;
  return {
    ...{ id, idIsAuthored: id !== '', number: 0, part: [], marks, worksheetOnly, fixedOrder, open },
    tier: tier ?? ('core' as const),
    checks,
  };
}

/** True where anything below a node is bold. */
export function holdsBold(node: RootContent): boolean {
  return firstOf([node], 'strong') !== null;
}

export function isTaskList(node: RootContent): boolean {
  return node.type === 'list' && node.children.some(({ checked }) => typeof checked === 'boolean');
}

/**
 * The first paragraph of an item and what is nested under it.
 *
 * Reports `lines-are-not-joined` where Markdown has joined a further line to the paragraph.
 * @returns null, with a message, where the item does not begin with text.
 */
export function itemParts(
  item: ListItem,
  what: string,
  context: Context,
): { text: Paragraph; nested: RootContent[] } | null {
  const [text, ...nested] = item.children;
  if (text?.type !== 'paragraph') {
    say(
      context,
      'exercises-have-their-form',
      item,
      `Unexpected start of ${what}, expected a line of text`,
    );
    return null;
  }
  refuseJoinedLines(text, what, context);
  return { text, nested };
}

/**
 * A line that goes on in lower case is plain wrapping, unless the line before it was at its end or it begins as
 * reasons do. Any other next line was probably meant to be nested (a rationale, an answer), and Markdown
 * would print it as part of what a pupil sees.
 */
function refuseJoinedLines(text: Paragraph, what: string, context: Context): void {
  const start = text.position?.start;
  if (start === undefined || isTold(context.file, text.position)) return;
  const lines = sourceOf(context, text).split('\n');
  const { reason } = context.grammar.patterns;
  const index = lines.findIndex((line, at) => {
    if (at === 0) return false;
    const isWrapped = /^\s*\p{Ll}/u.test(line) && !/[.?!:][)”’"']?\s*$/u.test(lines[at - 1] ?? '');
    return !isWrapped || reason.test(line);
  });
  const line = lines[index];
  if (line === undefined) return;
  const place = { line: start.line + index, column: line.length - line.trimStart().length + 1 };
  say(
    context,
    'lines-are-not-joined',
    { start: place, end: { line: place.line, column: line.length + 1 } },
    `Unexpected second line in ${what}, expected it after a blank line and indented, or as a nested list`,
    { note: `As it stands, Markdown makes it part of ${what} and pupils would read it.` },
  );
}

/** What stands after the last question of a group: one message, at the first of it. */
export function refuseAfter(nodes: readonly RootContent[], reason: string, context: Context): void {
  const [first] = nodes;
  // Marking points have a message of their own: marking-points-stay-in-exercises.
  if (first === undefined || isMarkingPoints(first, context)) return;
  say(context, 'exercises-have-their-form', first, reason);
}

function isMarkingPoints(node: RootContent, { grammar }: Context): boolean {
  return node.type === 'heading' && saysNearly(grammar.answerParts.markingPoints, plainText(node));
}

/** A rationale written as a list of one is that one. */
export function unwrapped(nested: RootContent[]): Block[] {
  const [only, ...more] = nested;
  if (only?.type === 'list' && more.length === 0 && only.children.length === 1) {
    return asBlocks(only.children[0]?.children ?? []);
  }
  return asBlocks(nested);
}
