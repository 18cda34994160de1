import type { Paragraph, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Question, Stem } from '../../guide/questions.ts';
import { NO_ATTRIBUTES } from '../attributes/attributes.ts';
import { takeAttributes } from '../attributes/take-attributes.ts';
import { type Context, say, spanOf } from '../context.ts';
import {
  type Group,
  groupsOf,
  type ParsedExercises,
  paragraphOf,
  refuseAfter,
  stemFromHeading,
  stemOf,
  unnumbered,
} from '../section.ts';
import { withItsParts } from './structured.ts';

interface Base extends ReturnType<typeof unnumbered> {
  children: [Stem];
  position?: Position;
}

export interface Form<B extends RootContent> {
  isExercise: (node: RootContent) => node is B;
  /** What the section is made of, for messages. */
  expected: string;
  question: (block: B, base: Base, context: Context) => Question;
}

/**
 * Questions that are one block each, a table or a list, with or without a `###` heading.
 * What stands before the first is the section's instruction; before a later one, its stem.
 */
export function blockQuestions<B extends RootContent>(
  nodes: RootContent[],
  context: Context,
  form: Form<B>,
): ParsedExercises {
  const { before, groups } = groupsOf(nodes, context);
  const questions: Question[] = [];
  let instruction: RootContent[] | null = null;
  let waiting: RootContent[] = [];
  for (const node of before) {
    if (!form.isExercise(node)) {
      waiting.push(node);
      continue;
    }
    // The first block's own attributes stay in the instruction: exercises.ts gives them to it.
    const isFirst = instruction === null;
    const { blocks, attributes } = isFirst
      ? { blocks: [], attributes: NO_ATTRIBUTES }
      : takeFromLast(waiting, context);
    instruction ??= waiting;
    waiting = [];
    const base: Base = {
      ...unnumbered(attributes),
      children: [stemOf(blocks, node)],
      ...spanOf([...blocks, node], node),
    };
    questions.push(form.question(node, base, context));
  }
  if (instruction !== null) refuse(waiting, form, context);
  const under = (group: Group) => blockUnder(group, context, form);
  const underHeading = { whole: under, part: under, tells: form.isExercise };
  questions.push(...groups.flatMap((group) => withItsParts(group, context, underHeading)));
  return { instruction: instruction ?? waiting, questions, bank: null };
}

/** The one under a heading; null, with a message, where there is none. */
export function blockUnder<B extends RootContent>(
  group: Group,
  context: Context,
  form: Form<B>,
): Question | null {
  const at = group.nodes.findIndex(form.isExercise);
  const block = group.nodes[at];
  if (block === undefined || !form.isExercise(block)) {
    say(
      context,
      'exercises-have-their-form',
      group.heading,
      `Unexpected question without its exercise, expected ${form.expected} under it`,
    );
    return null;
  }
  refuse(group.nodes.slice(at + 1), form, context);
  const { stem, attributes } = stemFromHeading(group, group.nodes.slice(0, at), context);
  const base: Base = {
    ...unnumbered(attributes),
    children: [stem],
    ...spanOf([group.heading, block], block),
  };
  return form.question(block, base, context);
}

/** Attributes at the end of the last paragraph. */
export function takeFromLast(blocks: RootContent[], context: Context) {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return { blocks, attributes: NO_ATTRIBUTES };
  const { children, attributes } = takeAttributes(last.children, last, context);
  const paragraph: Paragraph = paragraphOf(children, last);
  const kept = children.length === 0 ? [] : [paragraph];
  return { blocks: [...blocks.slice(0, -1), ...kept], attributes };
}

function refuse<B extends RootContent>(
  nodes: RootContent[],
  form: Form<B>,
  context: Context,
): void {
  refuseAfter(
    nodes,
    `Unexpected text after the exercise, expected ${form.expected}, with any text above it`,
    context,
  );
}
