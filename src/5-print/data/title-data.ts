import { atMost, isPlain, type Title } from '../../guide/title.ts';
import { enlargedBy } from '../editions.ts';
import type { ProseContext } from './context.ts';
import { inlineData } from './prose-data.ts';
import type { InlineData, TitleData } from './shapes.ts';

export function titleData(title: Title, context: ProseContext): TitleData {
  return isPlain(title)
    ? title.plain
    : { plain: title.plain, c: inlineData(title.children, context) };
}

/** A title among other text; nothing where there is none. */
export function titleInLine(title: Title, context: ProseContext): InlineData[] {
  if (!isPlain(title)) return inlineData(title.children, context);
  return title.plain === '' ? [] : [title.plain];
}

/** What is there, one after the other: "Biology · Cells". */
export function joined(parts: readonly InlineData[][], between: string): InlineData[] {
  const given = parts.filter((part) => part.some((node) => node !== ''));
  return merged(given.flatMap((part, index) => (index === 0 ? part : [between, ...part])));
}

/** Words with a title in them. `words`: with `{heading}` in its place. */
export function around(words: string, line: InlineData[]): InlineData[] {
  const [before = '', after = ''] = words.split('{heading}');
  return merged([before, ...line, after]);
}

/** Neighbouring texts become one. */
function merged(nodes: readonly InlineData[]): InlineData[] {
  const all: InlineData[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node === '') continue;
    if (typeof node !== 'string' || typeof last !== 'string') all.push(node);
    else all[all.length - 1] = last + node;
  }
  return all;
}

/** For the line over a page's text or under it, which holds fewer letters the larger they are. */
export function forOneLine(title: Title, { edition }: Pick<ProseContext, 'edition'>): Title {
  const most = Math.round(60 / Math.max(1, enlargedBy(edition)));
  return atMost(title, most);
}
