/**
 * Prose with other words: everything that an answer could be known by becomes something else. The twin of a
 * guide is made of it, see other-answers.ts.
 */
import type { FootnoteDefinition } from 'mdast';
import type { Node } from 'unist';
import { byType, isIn } from './by-type.ts';
import { notesReferredTo } from './footnotes.ts';
import type { GuideNode } from './nodes.ts';
import type { Block, Formula, FormulaBlock, ProseType } from './prose.ts';
import { CJK, CJK_ALL, plainText } from './text.ts';
import { walk } from './walk.ts';

type Prose = Extract<Block, { type: ProseType }>;
/** What a node of this kind has of its own, changed in place; its children are changed as well. */
type Changes = { [K in ProseType]: (node: Extract<Prose, { type: K }>) => void };

/** There is nothing in it but what its children have. */
const nothing = () => {};
/** The kind of a node is all that it says of its words. */
const becomes = (type: ProseType) => (node: Node) => {
  node.type = type;
};

const CHANGES = {
  text: words,
  inlineCode: words,
  code(node) {
    words(node);
    Object.assign(node, { lang: other(node.lang), meta: other(node.meta) });
  },
  formula: formulaOfWords,
  formulaBlock: formulaOfWords,
  link(node) {
    Object.assign(node, { url: 'https://example.org/zebra', title: other(node.title) });
  },
  image(node) {
    const { alt, title } = node;
    Object.assign(node, { url: 'zebra.png', alt: other(alt), title: other(title) });
  },
  inlineMark(node) {
    node.title = zebras(node.title);
    if (node.tag !== 'abbr') node.tag = node.tag === 'sub' ? 'sup' : 'sub';
  },
  // One of those that what stands in a line of words can be marked with: it says nothing of them.
  foreign(node) {
    node.language = node.language === 'la' ? 'fr' : 'la';
  },
  footnoteReference(node) {
    Object.assign(node, { identifier: otherNote(node.identifier), label: other(node.label) });
  },
  deletion({ alternatives }) {
    for (const word of alternatives) changeProse(word);
  },
  // Its anchor stays: what everyone may read can link to it.
  heading(node) {
    node.depth = node.depth === 6 ? 5 : 6;
  },
  list(node) {
    if (node.ordered === true) node.start = (node.start ?? 1) + 1;
  },
  listItem(node) {
    if (typeof node.checked === 'boolean') node.checked = !node.checked;
  },
  table(node) {
    node.align = node.align?.map((side) => (side === 'center' ? 'right' : 'center')) ?? null;
  },
  strong: becomes('emphasis'),
  emphasis: becomes('strong'),
  delete: becomes('strong'),
  paragraph: nothing,
  blockquote: nothing,
  tableRow: nothing,
  tableCell: nothing,
  gap: nothing,
  blank: nothing,
  break: nothing,
  thematicBreak: nothing,
} satisfies Changes;

/** Changes nodes and all below them in place. There are as many words as before: the room to leave is measured by them. */
export function changeProse(nodes: readonly GuideNode[]): void {
  walk(nodes, (node) => {
    if (isIn(CHANGES, node)) byType(CHANGES, node);
    else if (node.type === 'markingNote') {
      node.verdict = node.verdict === 'accept' ? 'reject' : 'accept';
    }
  });
}

/**
 * The footnotes of a guide in which some prose has been changed: those that the rest refers to as they are, then
 * those of the changed prose, with other words. What nobody refers to is on no page, and goes.
 *
 * @param nodes All of the guide, changes made.
 */
export function changedNotes(
  nodes: readonly GuideNode[],
  footnotes: readonly FootnoteDefinition[],
  copyOf: (note: FootnoteDefinition) => FootnoteDefinition,
): FootnoteDefinition[] {
  const others = footnotes.map((note) => {
    const copy = copyOf(note);
    changeProse(copy.children);
    return { ...copy, identifier: otherNote(note.identifier), label: other(note.label) };
  });
  return notesReferredTo(nodes, [...footnotes, ...others]);
}

/** Another name for each. */
const otherNote = (identifier: string) =>
  `zebra-${[...identifier].map((sign) => sign.codePointAt(0)).join('-')}`;

function words(node: { value: string }): void {
  node.value = zebras(node.value);
}

function formulaOfWords(node: Formula | FormulaBlock): void {
  node.value = zebras(plainText(node));
  node.maths = { type: 'words', value: node.value };
}

/** What an author left out stays out. */
function other(text: string | null | undefined): string | null {
  return text === undefined || text === null ? null : zebras(text);
}

/** As many words, and in scripts without spaces as many characters. */
function zebras(text: string): string {
  return text.replace(/\S+/g, (run) => (CJK.test(run) ? run.replace(CJK_ALL, '山') : 'zebra'));
}
