import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { nearest } from '../../messages/nearest.ts';
import { type Context, placeWithin, say } from '../context.ts';

/**
 * Slips that Markdown passes as text: references without a definition (`references-are-defined`).
 * Looked for on the tree as remark left it, where a resolved reference is no text any more.
 */
export function reportSlips(root: Root, context: Context): void {
  const names: string[] = [];
  visit(root, (node) => {
    if (node.type === 'footnoteDefinition') names.push(`^${node.label ?? node.identifier}`);
    if (node.type === 'definition') names.push(node.label ?? node.identifier);
  });
  visit(root, 'text', (node: Text) => {
    for (const [written, name] of node.value.matchAll(/\[(\^[^\]\s]{1,40})\](?!\()/g)) {
      const near = name === undefined ? null : nearest(name, names);
      say(
        context,
        'references-are-defined',
        placeWithin(context, node, written),
        `Unexpected footnote \`${written}\` without a note, expected a line \`${written}: …\` in this file${near === null ? '' : `; did you mean \`[${near}]\`?`}`,
      );
    }
    for (const [written, , name = ''] of node.value.matchAll(/\[([^\][]+)\]\[([^\][]+)\]/g)) {
      const near = nearest(name, names);
      say(
        context,
        'references-are-defined',
        placeWithin(context, node, written),
        `Unexpected link to \`[${name}]\`, expected a line \`[${name}]: address\` in this file${near === null ? '' : `; did you mean \`[${near}]\`?`}`,
      );
    }
  });
}
