import type { PhrasingContent } from 'mdast';
import type { FrontmatterMarkdown } from '../1-read/sources.ts';
import { withChildren } from '../guide/map-prose.ts';
import type { Inline } from '../guide/prose.ts';
import { NO_TITLE, type Title, titleFrom, trimmed, withoutPlaces } from '../guide/title.ts';
import { type Context, say, sourceOf } from './context.ts';
import { inFrontmatter } from './frontmatter-markdown.ts';
import { readLines } from './markdown/read-markdown.ts';

/**
 * A title, a unit or another name, given in frontmatter or settings.
 * Reports `titles-hold-text`, and what inline Markdown can be told of.
 */
export function titleFromFrontmatter(markdown: FrontmatterMarkdown, context: Context): Title {
  return inFrontmatter(markdown, context, (inner) => {
    const [first = [], second] = readLines(inner);
    if (second?.[0] !== undefined) {
      const reason = 'Unexpected second paragraph in a title, expected one line';
      say(inner, 'titles-hold-text', second[0], reason);
    }
    const result = titleFrom(heldBy(first, inner));
    return { nodes: result.children, result };
  });
}

/** A heading that is taken for a title, or that of a column. Reports `titles-hold-text`. */
export function titleFromHeading(heading: readonly PhrasingContent[], context: Context): Title {
  return titleFrom(trimmed(heldBy(heading, context)));
}

/** The author's own words behind the colon of a section's heading: "Review questions: Source A". */
export function subtitleFrom(heading: readonly PhrasingContent[], context: Context): Title {
  const children = afterColon(heading);
  return children === null ? NO_TITLE : titleFrom(trimmed(heldBy(children, context)));
}

const REFUSED: Partial<Record<Inline['type'], string>> = {
  break: 'line break',
  footnoteReference: 'footnote',
  image: 'picture',
  link: 'link',
};

/**
 * What a title can hold: it is a link itself in lists and stands where notes and pictures can't. An address that
 * Markdown has made a link of is text.
 */
function heldBy(nodes: readonly PhrasingContent[], context: Context): Inline[] {
  refuseIn(nodes, context);
  return withoutPlaces(nodes);
}

function refuseIn(nodes: readonly PhrasingContent[], context: Context): void {
  for (const node of nodes) {
    const what = isBareAddress(node, context) ? undefined : REFUSED[node.type];
    if (what !== undefined) {
      say(
        context,
        'titles-hold-text',
        node,
        `Unexpected ${what} in a title, expected text: emphasis, code, formulas, \`<sub>\` and \`<sup>\` are understood`,
      );
    } else if ('children' in node) refuseIn(node.children, context);
  }
}

function isBareAddress(node: Inline, context: Context): boolean {
  return node.type === 'link' && !sourceOf(context, node).startsWith('[');
}

/** What follows the first colon; null where there is none. */
export function afterColon(nodes: readonly PhrasingContent[]): PhrasingContent[] | null {
  for (const [index, node] of nodes.entries()) {
    const rest = nodes.slice(index + 1);
    if ('children' in node) {
      const inside = afterColon(node.children);
      if (inside === null) continue;
      return inside.length === 0 ? rest : [withChildren<PhrasingContent>(node, inside), ...rest];
    }
    if (node.type !== 'text') continue;
    const colon = node.value.indexOf(':');
    if (colon < 0) continue;
    const value = node.value.slice(colon + 1);
    return value.trim() === '' && rest.length === 0 ? [] : [{ ...node, value }, ...rest];
  }
  return null;
}
