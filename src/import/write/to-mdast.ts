import type {
  BlockContent,
  ListItem as MdastItem,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type { Block, ListItem, Rich, Run } from '../draft.ts';

/** A text as mdast, line ends and runs of white space as single spaces. */
export function inlineOf(rich: Rich): PhrasingContent[] {
  return nested(spaced(rich), LOOKS);
}

function spaced(rich: Rich): Run[] {
  return rich.flatMap((run): Run[] => {
    const text = run.text.replaceAll(/\s+/g, ' ');
    if (run.picture !== undefined || run.formula || run.code)
      return [{ ...run, text: text.trim() }];
    if (text.trim() === '') return text === '' ? [] : [{ text: ' ' }];
    // Bold with a space at its edge is not bold to Markdown.
    const start = text.startsWith(' ') ? [{ text: ' ' }] : [];
    const end = text.endsWith(' ') ? [{ text: ' ' }] : [];
    return [...start, { ...run, text: text.trim() }, ...end];
  });
}

interface Look {
  /** Runs beside one another that have the same of it stand in one node. */
  of: (run: Run) => string | true | undefined;
  around: (children: PhrasingContent[], run: Run) => PhrasingContent[];
}

/** From the outermost. */
const LOOKS: readonly Look[] = [
  {
    of: ({ language }) => language,
    around: (children, { language = '' }) => [{ type: 'foreign', language, children }],
  },
  {
    of: ({ link }) => link,
    around: (children, { link = '' }) => [{ type: 'link', url: link, children }],
  },
  { of: ({ bold }) => bold, around: (children) => [{ type: 'strong', children }] },
  { of: ({ italic }) => italic, around: (children) => [{ type: 'emphasis', children }] },
  { of: ({ struck }) => struck, around: (children) => [{ type: 'delete', children }] },
  {
    of: ({ script }) => script,
    around: (children, { script = 'sub' }) => [
      { type: 'html', value: `<${script}>` },
      ...children,
      { type: 'html', value: `</${script}>` },
    ],
  },
];

function nested(runs: readonly Run[], [look, ...inner]: readonly Look[]): PhrasingContent[] {
  if (look === undefined) return leaves(runs);
  const nodes: PhrasingContent[] = [];
  for (let from = 0; from < runs.length; ) {
    const first = runs[from];
    const value = first === undefined ? undefined : look.of(first);
    let to = from + 1;
    // A space between two that look alike is looked at as they are.
    while (to < runs.length && sameLook(runs, to, value, look)) to += 1;
    const children = nested(runs.slice(from, to), inner);
    nodes.push(
      ...(first === undefined || value === undefined ? children : look.around(children, first)),
    );
    from = to;
  }
  return nodes;
}

function sameLook(
  runs: readonly Run[],
  at: number,
  value: ReturnType<Look['of']>,
  look: Look,
): boolean {
  const run = runs[at];
  const next = runs[at + 1];
  if (run === undefined) return false;
  const isSpace = run.text === ' ' && run.picture === undefined;
  return look.of(run) === value || (isSpace && next !== undefined && look.of(next) === value);
}

function leaves(runs: readonly Run[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const { text, picture, formula, code } of runs) {
    const last = nodes.at(-1);
    if (picture !== undefined) nodes.push({ type: 'image', url: picture, alt: text });
    else if (formula) nodes.push({ type: 'inlineMath', value: text });
    else if (code) nodes.push({ type: 'inlineCode', value: text });
    else if (last?.type === 'text') last.value += text;
    else nodes.push({ type: 'text', value: text });
  }
  return nodes;
}

export function paragraphOf(rich: Rich): Paragraph {
  return { type: 'paragraph', children: inlineOf(rich) };
}

export function blocksOf(blocks: readonly Block[]): BlockContent[] {
  return blocks.map(blockOf);
}

function blockOf(block: Block): BlockContent {
  switch (block.type) {
    case 'paragraph':
      return paragraphOf(block.text);
    case 'list':
      return listOf(block.items, block.ordered);
    case 'table':
      return tableOf(block.rows);
    case 'code':
      return { type: 'code', value: block.text };
  }
}

export function tableOf(rows: readonly (readonly Rich[])[]): BlockContent {
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: inlineOf(cell) })),
    })),
  };
}

export function listOf(items: readonly ListItem[], ordered = false): BlockContent {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map(({ text, more }) => itemOf(text, more)),
  };
}

/** @param checked Its box; null for none. */
export function itemOf(
  text: Rich,
  more: readonly Block[],
  checked: boolean | null = null,
): MdastItem {
  return {
    type: 'listItem',
    spread: more.some(({ type }) => type !== 'list'),
    checked,
    children: [paragraphOf(text), ...blocksOf(more)],
  };
}

export function headingOf(depth: 2 | 3 | 4 | 5, children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth, children };
}
