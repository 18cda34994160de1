import type { Heading, RootContent } from 'mdast';

export interface PlacedHeading {
  heading: Heading;
  /** What stands straight under it. */
  next: RootContent | undefined;
  /** In a quotation or an item of a list, where it opens no section of the guide. */
  nested: boolean;
}

/** Every heading among these nodes and inside them, in the order of the text. */
export function headingsIn(nodes: readonly RootContent[], nested = false): PlacedHeading[] {
  return nodes.flatMap((node, index): PlacedHeading[] => {
    if (node.type === 'heading') return [{ heading: node, next: nodes[index + 1], nested }];
    return node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem'
      ? headingsIn(node.children, true)
      : [];
  });
}
