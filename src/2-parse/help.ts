import type { Heading, RootContent } from 'mdast';
import type { Block, Inline } from '../guide/prose.ts';
import type { Hint, Starter } from '../guide/questions.ts';
import { plainText } from '../guide/text.ts';
import { asBlocks } from './as-blocks.ts';
import { type Context, placeOf, say, spanOf } from './context.ts';
import type { Group } from './section.ts';
import { says, saysNearly } from './words.ts';

type HelpPart = 'hint' | 'starter';

interface Help {
  /** The group without its help. */
  group: Group;
  hint: Hint;
  starter: Starter;
}

/**
 * Takes `#### Hint` and `#### Starter` out of what stands under a question, one level below its own heading. Help ends
 * at the next heading, so that it needs one: without it the answer would be help, and printed. Then all of it stays
 * answer. Reports `exercises-have-their-form`.
 */
export function takeHelp(group: Group, context: Context): Help {
  const found: Record<HelpPart, { heading: Heading; nodes: RootContent[] }[]> = {
    hint: [],
    starter: [],
  };
  const rest: RootContent[] = [];
  let into = rest;
  for (const [index, node] of group.nodes.entries()) {
    const part = node.type === 'heading' ? helpPart(node, context) : null;
    if (node.type === 'heading' && part !== null) {
      const isReadable = isWellPlaced(node, part, index, group, context);
      into = isReadable ? [] : rest;
      if (isReadable) found[part].push({ heading: node, nodes: into });
      continue;
    }
    if (node.type === 'heading') into = rest;
    into.push(node);
  }
  for (const part of ['hint', 'starter'] as const) refuseTwice(found[part], part, context);
  const [hint] = found.hint;
  const [starter] = found.starter;
  return {
    group: { ...group, nodes: rest },
    hint: hintOf(hint === undefined ? [] : filled(hint, 'hint', context), group.heading),
    starter: starterOf(
      starter === undefined
        ? []
        : lineOf(starter.heading, filled(starter, 'starter', context), context),
      group.heading,
    ),
  };
}

export function hintOf(blocks: Block[], place: RootContent): Hint {
  return { type: 'hint', children: blocks, ...placeOf(place), ...spanOf(blocks, place) };
}

export function starterOf(children: Inline[], place: RootContent): Starter {
  return { type: 'starter', children, ...placeOf(place) };
}

/** Help under a question whose kind has none: it would be printed as part of what is asked. */
export function reportStrayHelp(nodes: readonly RootContent[], context: Context): void {
  for (const node of nodes) {
    const part = node.type === 'heading' && node.depth > 3 ? helpPart(node, context) : null;
    if (node.type !== 'heading' || part === null) continue;
    const { name } = context.grammar.helpParts[part];
    say(
      context,
      'exercises-have-their-form',
      node,
      `Unexpected \`${name}\` in this exercise, expected it in a question under \`## ${context.grammar.sections.review.name}\``,
    );
  }
}

/** The help that a heading names. */
export function helpPart(heading: Heading, { grammar }: Context): HelpPart | null {
  const text = plainText(heading);
  if (saysNearly(grammar.helpParts.starter, text)) return 'starter';
  return says(grammar.helpParts.hint, text) ? 'hint' : null;
}

function isWellPlaced(
  heading: Heading,
  part: HelpPart,
  index: number,
  { heading: { depth }, nodes }: Group,
  context: Context,
): boolean {
  const { name } = context.grammar.helpParts[part];
  const signs = '#'.repeat(depth + 1);
  const written = plainText(heading);
  if (heading.depth !== depth + 1 || !says(context.grammar.helpParts[part], written)) {
    tell(heading, `\`${'#'.repeat(heading.depth)} ${written}\``, `\`${signs} ${name}\``, context);
  }
  const answer = context.grammar.answerParts.answer;
  const isAnswer = (node: RootContent) => node.type === 'heading' && says(answer, plainText(node));
  if (nodes.slice(0, index).some(isAnswer)) {
    tell(heading, `\`${name}\` after the answer`, `it before \`${signs} ${answer.name}\``, context);
    return true;
  }
  if (nodes.slice(index).some(isAnswer)) return true;
  tell(
    heading,
    `\`${name}\` without an end`,
    `\`${signs} ${answer.name}\` between it and the answer`,
    context,
    'Without it, the answer would be part of what pupils read.',
  );
  return false;
}

function refuseTwice(all: readonly { heading: Heading }[], part: HelpPart, context: Context): void {
  const [, second] = all;
  if (second === undefined) return;
  const { name } = context.grammar.helpParts[part];
  tell(second.heading, `second \`${name}\``, 'one in a question, with all that it says', context);
}

function filled(
  { heading, nodes }: { heading: Heading; nodes: RootContent[] },
  part: HelpPart,
  context: Context,
): Block[] {
  const blocks = asBlocks(nodes);
  if (blocks.length === 0) {
    const { name } = context.grammar.helpParts[part];
    tell(heading, `empty \`${name}\``, 'its words under it', context);
  }
  return blocks;
}

/** How an answer begins stands on a line. */
function lineOf(heading: Heading, blocks: Block[], context: Context): Inline[] {
  const [only, ...more] = blocks;
  if (only === undefined) return [];
  if (only.type === 'paragraph' && more.length === 0) return only.children;
  const { name } = context.grammar.helpParts.starter;
  tell(heading, `text under \`${name}\``, 'the beginning of one sentence', context);
  return [];
}

function tell(place: Heading, found: string, expected: string, context: Context, note?: string) {
  const reason = `Unexpected ${found}, expected ${expected}`;
  say(context, 'exercises-have-their-form', place, reason, note === undefined ? {} : { note });
}
