/**
 * Slips by which an answer would be published or printed although the Markdown is valid.
 * Each is looked for in the tree, where code and comments are out of the way.
 */
import type { Heading, ListItem, Nodes, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainText } from '../guide/text.ts';
import { type Context, say } from './context.ts';
import { hasLooseBox } from './markdown/read-markdown.ts';
import { says } from './words.ts';

/** `- [x]tight`, `- [ x ]`: boxes that Markdown does not see. Anywhere in a guide. */
export function reportLooseBoxes(nodes: RootContent[], context: Context): void {
  each(nodes, 'listItem', (item) => {
    if (typeof (item as ListItem).checked === 'boolean' || !hasLooseBox(context, item)) return;
    say(
      context,
      'task-boxes-are-tight',
      item,
      'Unexpected spacing of a box, expected `- [ ] ` or `- [x] `: one character inside, one space after',
    );
  });
}

/** Task lists where no exercise expects one: they would be published with the right answers ticked. */
export function reportStrayTaskLists(nodes: RootContent[], context: Context): void {
  let told = false;
  each(nodes, 'listItem', (item) => {
    if (typeof (item as ListItem).checked !== 'boolean' || told) return;
    told = true;
    say(
      context,
      'task-lists-stay-in-exercises',
      item,
      'Unexpected task list outside an exercise, expected it under `## Multiple choice` or `## True or false`',
      { note: 'Here it would be published with the right answers ticked.' },
    );
  });
}

/** Marking points in prose, where everyone would read them. */
export function reportStrayMarkingPoints(nodes: RootContent[], context: Context): void {
  each(nodes, 'heading', (heading) => {
    if (!says(context.locale.answerParts.markingPoints, plainText(heading as Heading))) return;
    say(
      context,
      'marking-points-stay-in-exercises',
      heading,
      'Unexpected marking points outside an exercise, expected them in a question under `## Review questions`',
      { note: 'Here they would be published for everyone to read.' },
    );
  });
}

/** Bold that did not become bold, and gaps typed by hand. */
export function reportBadGaps(nodes: RootContent[], context: Context): void {
  reportLooseBold(nodes, context);
  each(nodes, 'text', (node) => {
    const typed = /_{3,}/.exec((node as Text).value)?.[0];
    if (typed === undefined) return;
    say(
      context,
      'gaps-are-bold',
      node,
      `Unexpected gap \`${typed}\` typed by hand, expected the missing word in bold: \`**word**\``,
    );
  });
  each(nodes, 'thematicBreak', (node) => {
    say(
      context,
      'gaps-are-bold',
      node,
      'Unexpected line across the page among gap sentences, expected the missing word in bold: `**word**`',
    );
  });
}

/** `** bold **`: stars that Markdown left standing. */
export function reportLooseBold(nodes: RootContent[], context: Context): void {
  each(nodes, 'text', (node) => {
    const { value } = node as Text;
    if (!value.includes('**')) return;
    const found = /\*\*\s*([^*]{1,40}?)\s*\*\*/.exec(value)?.[1];
    const better = found === undefined ? '`**word**`' : `\`**${found}**\``;
    say(
      context,
      'bold-marks-are-tight',
      node,
      `Unexpected \`**\` that marks nothing, expected ${better}: no space inside the stars, a space or a full stop outside`,
    );
  });
}

function each(nodes: RootContent[], type: Nodes['type'], tell: (node: RootContent) => void): void {
  for (const node of nodes) visit(node, type, (found) => tell(found as RootContent));
}
