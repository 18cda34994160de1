import type { Element, ElementContent } from 'hast';
import type { Heading, List, ListItem, Parents } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';
import type { Node } from 'unist';
import type {
  Deletion,
  Foreign,
  Formula,
  FormulaBlock,
  Gap,
  InlineMark,
  ProseType,
} from '../guide/prose.ts';
import { mathml } from './mathml.ts';
import type { Fragment } from './prose.ts';

type Handlers = NonNullable<Options['handlers']>;
type Handler = NonNullable<Handlers['text']>;

/** One handler for each node type that prose may hold: unified's own, and ours for our own nodes. */
const FOR_PROSE = {
  blockquote: defaultHandlers.blockquote,
  break: defaultHandlers.break,
  code: defaultHandlers.code,
  delete: defaultHandlers.delete,
  emphasis: defaultHandlers.emphasis,
  footnoteReference: defaultHandlers.footnoteReference,
  image: defaultHandlers.image,
  inlineCode: defaultHandlers.inlineCode,
  link: defaultHandlers.link,
  list: defaultHandlers.list,
  listItem: (state, node: ListItem, parent) =>
    defaultHandlers.listItem(state, node, looseness(parent)),
  paragraph: defaultHandlers.paragraph,
  strong: defaultHandlers.strong,
  table: defaultHandlers.table,
  tableCell: defaultHandlers.tableCell,
  tableRow: defaultHandlers.tableRow,
  text: defaultHandlers.text,
  thematicBreak: defaultHandlers.thematicBreak,
  formula: (_, { maths, data }: Formula) => {
    const math = mathml(maths, false);
    if (data?.name !== undefined) math.properties.ariaLabel = data.name;
    return math;
  },
  formulaBlock: (_, { maths }: FormulaBlock) => mathml(maths, true),
  heading: (state, node: Heading) =>
    element(`h${node.depth}`, node.data?.id ? { id: node.data.id } : {}, state.all(node)),
  inlineMark: (state, node: InlineMark) =>
    element(node.tag, node.title === '' ? {} : { title: node.title }, state.all(node)),
  foreign: (state, node: Foreign) => element('span', { lang: node.language }, state.all(node)),
  deletion: (state, node: Deletion) => {
    const words = [node.children, ...node.alternatives];
    return words.flatMap((children, index) => {
      const word = state.all({ type: 'paragraph', children });
      const strong = element('strong', { className: ['deletion'] }, word);
      return index === 0 ? [strong] : [element('span', { className: ['or'] }, []), strong];
    });
  },
  gap: (_, node: Gap) =>
    element('span', { className: ['gap'] }, [
      element('span', { className: ['visually-hidden'] }, [
        { type: 'text', value: String(node.number) },
      ]),
    ]),
  blank: () =>
    element('span', { className: ['blank-cell'] }, [
      element('span', { className: ['visually-hidden'] }, []),
    ]),
} satisfies Record<ProseType, Handler>;

/**
 * All fragments of a tree. They lie in no `children`: the search for definitions that comes before the handlers
 * goes through those, and there are none in prose.
 */
export interface FragmentsNode extends Node {
  type: 'fragments';
  fragments: readonly Fragment[];
}

const FOR_FRAGMENTS = {
  fragments: (state, { fragments }: FragmentsNode) => {
    // Where something stands in its source is nothing to a page.
    state.patch = () => {};
    return fragments.map(({ nodes }) => {
      const children = state.all({ type: 'root', children: [...nodes] });
      return element('section', {}, state.wrap(children, false));
    });
  },
} satisfies Record<FragmentsNode['type'], Handler>;

export const PROSE_HANDLERS: Handlers = { ...FOR_PROSE, ...FOR_FRAGMENTS };

/** By list: what the handler of an item would look for in all its siblings, item by item. */
const asked = new WeakMap<List, List>();

/** In place of a list an empty one that is as loose. */
function looseness(parent: Parents | undefined): Parents | undefined {
  if (parent?.type !== 'list') return parent;
  const known = asked.get(parent);
  if (known !== undefined) return known;
  const isLoose = ({ spread, children }: ListItem) => spread ?? children.length > 1;
  const spread = parent.spread === true || parent.children.some(isLoose);
  const same: List = { type: 'list', spread, children: [] };
  asked.set(parent, same);
  return same;
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
