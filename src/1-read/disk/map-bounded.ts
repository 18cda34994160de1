/** `Promise.all` over `convert`, at most `limit` at a time; results in the order of `items`. */
export async function mapBounded<Item, Result>(
  items: readonly Item[],
  limit: number,
  convert: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const work = async () => {
    for (const [index, item] of queue) results[index] = await convert(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return results;
}
