/** Lines of running text as blocks. */
import type { Block, ListItem } from '../draft.ts';
import type { Line } from '../line.ts';
import { paragraph } from '../rich.ts';

export function blocksFrom(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (;;) {
    const line = lines[at];
    if (line === undefined) return blocks;
    if (line.block !== null) blocks.push(line.block);
    else if (line.marker === null) blocks.push(paragraph(line.text));
    else {
      const end = endOfList(lines, at);
      blocks.push(...listsFrom(lines.slice(at, end)));
      at = end;
      continue;
    }
    at += 1;
  }
}

/** A list goes on while its items do; what is set in under one belongs to it. */
function endOfList(lines: readonly Line[], start: number): number {
  const depth = lines[start]?.depth ?? 0;
  let end = start + 1;
  for (; ; end += 1) {
    const line = lines[end];
    if (line === undefined) return end;
    const belongs = line.marker === null ? line.depth > depth : line.depth >= depth;
    if (!belongs) return end;
  }
}

/** Items of a list, and lists in them; another kind of marker begins another list. */
function listsFrom(lines: readonly Line[]): Block[] {
  const [first] = lines;
  if (first === undefined) return [];
  const groups: Line[][] = [];
  for (const line of lines) {
    const isItem = line.marker !== null && line.depth <= first.depth;
    if (isItem) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const lists: { ordered: boolean; items: ListItem[] }[] = [];
  for (const [item, ...more] of groups) {
    if (item === undefined) continue;
    const ordered = item.marker?.kind === 'number';
    const last = lists.at(-1);
    const entry = { text: item.text, more: blocksFrom(more.map((line) => ({ ...line }))) };
    if (last !== undefined && last.ordered === ordered) last.items.push(entry);
    else lists.push({ ordered, items: [entry] });
  }
  return lists.map((list) => ({ type: 'list', ...list }));
}
