/**
 * Slips by which an answer would be published or printed although the Markdown is valid.
 * Each is looked for in the tree, where code and comments are out of the way.
 */
import type { Heading, ListItem, RootContent, Text } from 'mdast';
import { plainText } from '../guide/text.ts';
import { allOf } from '../guide/walk.ts';
import type { Fix } from '../messages/report.ts';
import { isTold } from '../messages/told.ts';
import { reportStrayId } from './attributes/id.ts';
import { type Context, fixAt, placeWithin, say, sourceOf } from './context.ts';
import { headingsIn, type PlacedHeading } from './headings-in.ts';
import { hasLooseBox } from './markdown/read-markdown.ts';
import { isAnswerName } from './unseen/answers.ts';
import { beginsWith, exerciseNamed, isOrdinary, nameOf, says, saysNearly } from './words.ts';

/** `- [x]tight`, `- [ x ]`, `- [✓]`: boxes that Markdown does not see. Anywhere in a guide. */
export function reportLooseBoxes(nodes: RootContent[], context: Context): void {
  for (const item of allOf(nodes, 'listItem')) {
    if (typeof item.checked === 'boolean' || !hasLooseBox(context, item)) continue;
    const isAlone = /^\S+[ \t]+\[[ xX]\][ \t]*$/m.test(
      sourceOf(context, item).split('\n', 1)[0] ?? '',
    );
    say(
      context,
      'task-boxes-are-tight',
      item,
      isAlone
        ? 'Unexpected box with nothing after it, expected words in its line, such as `- [ ] Program 1:`; code, a table or a picture may stand below, indented'
        : 'Unexpected form of a box, expected `- [ ] ` or `- [x] `: one character inside, one space after',
      isAlone ? {} : boxFix(item, context),
    );
  }
}

/** A box that can mean one thing only; a cross may mean right or wrong. */
function boxFix(item: ListItem, context: Context): { fix?: Fix } {
  const box = /^(\S+[ \t]+)(?:\[[ \t]*([xX✓✔]?)[ \t]*\]|([☐☑]))[ \t]*(?=\S)/u;
  const [written, marker = '', sign = '', ready = ''] = box.exec(sourceOf(context, item)) ?? [];
  if (written === undefined) return {};
  const right = sign !== '' || ready === '☑' ? '[x] ' : '[ ] ';
  return fixAt(placeWithin(context, item, written), marker + right);
}

/** Task lists where no exercise expects one: they would be published with the right answers ticked. */
export function reportStrayTaskLists(nodes: RootContent[], context: Context): void {
  const item = allOf(nodes, 'listItem').find(({ checked }) => typeof checked === 'boolean');
  if (item === undefined) return;
  say(
    context,
    'task-lists-stay-in-exercises',
    item,
    'Unexpected task list outside an exercise, expected it under `## Multiple choice` or `## True or false`',
    {
      note: 'Here it would be published with the right answers ticked. A list of things to do is written without boxes.',
    },
  );
}

/**
 * `#### Answer`, `#### Solution: B` where only written questions have an answer of their own: it would be printed as part
 * of what is asked.
 */
export function reportStrayAnswerHeadings(nodes: RootContent[], context: Context): void {
  for (const heading of allOf(nodes, 'heading')) {
    if (!opensAnswer(heading, context) || isTold(context.file, heading.position)) continue;
    say(
      context,
      'exercises-have-their-form',
      heading,
      `Unexpected \`${plainText(heading)}\` in this exercise, expected it in a question under \`## ${context.grammar.sections.review.name}\``,
      { note: 'Here it would be printed on the worksheet.' },
    );
  }
}

/** A heading of level 3 is a question, which may well ask of solutions. */
function opensAnswer(heading: Heading, context: Context): boolean {
  const text = plainText(heading);
  const { answerParts, worked } = context.grammar;
  if (heading.depth === 3)
    return says(answerParts.answer, text) && !isOrdinary(answerParts.answer, text);
  const [name = ''] = text.split(':', 1);
  return says(answerParts.answer, name) || says(worked, name) || isAnswerName(name, context);
}

/** Marking points in prose, where everyone would read them. Over plain text, "Marks" are traces or money. */
export function reportStrayMarkingPoints(nodes: readonly RootContent[], context: Context): void {
  const { markingPoints } = context.grammar.answerParts;
  for (const { heading, next } of untold(nodes, context)) {
    const words = plainText(heading);
    const listed = isListed(next);
    if (!saysNearly(markingPoints, words) && !(listed && beginsWith(markingPoints, words)))
      continue;
    if (isOrdinary(markingPoints, words) && !listed) continue;
    say(
      context,
      'marking-points-stay-in-exercises',
      heading,
      'Unexpected marking points outside an exercise, expected them in a question under `## Review questions`',
      { note: 'Here they would be published for everyone to read.' },
    );
  }
}

/** `## Answers` in prose: a list of solutions that everyone would read. Over plain text, "Solutions" are liquids. */
export function reportStrayAnswers(nodes: readonly RootContent[], context: Context): void {
  const { answer } = context.grammar.answerParts;
  for (const { heading, next } of untold(nodes, context)) {
    const words = plainText(heading);
    const listed = isListed(next);
    const isNear = beginsWith(answer, words) || context.grammar.patterns.overAnswers.test(words);
    if (!says(answer, words) && !(listed && isNear)) continue;
    if (isOrdinary(answer, words) && !listed) continue;
    say(
      context,
      'marking-points-stay-in-exercises',
      heading,
      `Unexpected \`${words}\` outside an exercise, expected answers in the questions under \`## Review questions\``,
      {
        note: `Here they would be published for everyone to read.${isOrdinary(answer, words) || !says(answer, words) ? ' If these are no answers, give the heading another word.' : ''}`,
      },
    );
  }
}

/** Those inside quotations and lists too, unless something has been said of them. */
function untold(nodes: readonly RootContent[], context: Context): PlacedHeading[] {
  return headingsIn(nodes).filter(({ heading }) => !isTold(context.file, heading.position));
}

function isListed(node: RootContent | undefined): boolean {
  return node?.type === 'list' || node?.type === 'table';
}

/** `{#an-id}` in headings of prose. */
export function reportStrayIds(nodes: RootContent[], context: Context): void {
  for (const heading of allOf(nodes, 'heading')) {
    reportStrayId(
      heading.children,
      heading,
      'the heading alone: its address is made of its words',
      context,
    );
  }
}

/** `### Review questions` or `> ## Review questions`: as a heading of text, all its answers would be published. */
export function reportStraySections(nodes: readonly RootContent[], context: Context): void {
  for (const { heading, nested } of untold(nodes, context)) {
    if (heading.depth === 2 && !nested) continue;
    const named = exerciseNamed(plainText(heading), context.grammar);
    if (named === null) continue;
    const name = nameOf(named, context.grammar);
    const written = `${'#'.repeat(heading.depth)} ${plainText(heading)}`;
    const [inside, why] = nested
      ? [' inside a quotation or a list', 'stands at the margin']
      : ['', 'is of level 2'];
    say(
      context,
      'sections-are-known',
      heading,
      `Unexpected heading \`${written}\`${inside}, expected \`## ${name}\`: a section of exercises ${why}`,
    );
  }
}

/** An exercise inside a quotation or a list that pupils read with a question: its answers would be printed. */
export function reportExercisesInside(nodes: readonly RootContent[], context: Context): void {
  const held = nodes.filter(({ type }) => type !== 'heading');
  reportStrayMarkingPoints(held, context);
  reportStrayAnswers(held, context);
  reportStraySections(held, context);
}

/** Bold that did not become bold, and gaps typed by hand. */
export function reportBadGaps(nodes: RootContent[], context: Context): void {
  reportLooseBold(nodes, context);
  for (const node of allOf(nodes, 'text')) {
    const typed = /_{3,}/.exec(node.value)?.[0];
    if (typed === undefined) continue;
    say(
      context,
      'gaps-are-bold',
      placeWithin(context, node, typed),
      `Unexpected gap \`${typed}\` typed by hand, expected the missing word in bold: \`**word**\``,
    );
  }
  for (const node of allOf(nodes, 'thematicBreak')) {
    say(
      context,
      'gaps-are-bold',
      node,
      'Unexpected line across the page among gap sentences, expected the missing word in bold: `**word**`',
    );
  }
}

/** `** bold **`: stars that Markdown left standing; `\*\*` is meant as two stars. */
export function reportLooseBold(nodes: RootContent[], context: Context): void {
  for (const node of allOf(nodes, 'text')) {
    const source = sourceOf(context, node);
    const pair = /(?<!\\)\*\*([^*]{1,60}?)\*\*/.exec(source);
    const found = pair?.[0] ?? /(?<!\\)\*\*/.exec(source)?.[0];
    if (found === undefined) continue;
    say(
      context,
      'bold-marks-are-tight',
      placeWithin(context, node, found),
      `Unexpected \`${inOneLine(found)}\`, which Markdown does not see as bold, expected ${boldInstead(pair?.[1])}`,
      pair === null ? {} : boldFix(pair, node, context),
    );
  }
}

/** Spaces inside the stars, where there are spaces or signs outside as well. */
function boldFix(pair: RegExpExecArray, node: Text, context: Context): { fix?: Fix } {
  const [written, inside = ''] = pair;
  const before = pair.input[pair.index - 1] ?? ' ';
  const after = pair.input[pair.index + written.length] ?? ' ';
  const isApart = /[\s\p{P}]/u.test(before) && /[\s\p{P}]/u.test(after);
  if (!isApart || inside.trim() === '' || inside === inside.trim()) return {};
  return fixAt(placeWithin(context, node, written), `**${inside.trim()}**`);
}

function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Spaces go, and punctuation moves out: `**「字」**で` is no bold (CommonMark 0.31, section 6.2). */
export function boldInstead(inside: string | undefined): string {
  if (inside === undefined) return '`**` before and after the word: `**word**`';
  const words = inOneLine(inside.trim());
  if (inside !== inside.trim()) return `no space inside the stars: \`**${words}**\``;
  const [, before = '', core = '', after = ''] = /^(\p{P}*)(.*?)(\p{P}*)$/u.exec(words) ?? [];
  if (core !== '' && core !== words) return `\`${before}**${core}**${after}\``;
  return 'a space or a full stop before and after it';
}
