/**
 * What a table has for a node of its type, done with the node.
 *
 * @param table An entry for every type the node may have, each for nodes of that type alone.
 */
export function byType<Node extends { type: string }, More extends unknown[], Result>(
  table: { [Type in Node['type']]: (node: Extract<Node, { type: Type }>, ...more: More) => Result },
  node: Node,
  ...more: More
): Result {
  // TypeScript does not see that the entry of a node's own type takes the node.
  const entry = table[node.type as Node['type']] as (node: Node, ...more: More) => Result;
  return entry(node, ...more);
}
