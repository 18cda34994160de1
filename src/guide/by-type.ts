type Typed = { type: string };

/** True for a node for whose type a table has something. */
export function isIn<Node extends Typed, Type extends string>(
  table: { readonly [_ in Type]: unknown },
  node: Node,
): node is Extract<Node, { type: Type }> {
  return node.type in table;
}

/**
 * What a table has for a node of its type, done with the node.
 *
 * @param table An entry for every type the node may have, each for nodes of that type alone.
 */
export function byType<Node extends Typed, More extends unknown[], Result>(
  table: { [Type in Node['type']]: (node: Extract<Node, { type: Type }>, ...more: More) => Result },
  node: Node,
  ...more: More
): Result {
  const type: Node['type'] = node.type;
  // The compiler does not see that the entry of a node's own type takes the node.
  const entry = table[type] as (node: Node, ...more: More) => Result;
  return entry(node, ...more);
}
