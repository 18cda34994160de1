import type { Paragraph, Text } from 'mdast';
import type { GuideNode, NodeOf, NodeType } from './nodes.ts';
import type { Inline } from './prose.ts';

/** Inline nodes that run on in one line; blocks of prose, one below another; parts that only it has; or nothing. */
type Held<Node> = Node extends { children: readonly (infer Child)[] }
  ? Text extends Child
    ? Paragraph extends Child
      ? 'blocks'
      : 'line'
    : Paragraph extends Child
      ? 'blocks'
      : 'parts'
  : 'nothing';

interface Traits<Type extends NodeType = NodeType> {
  holds: Held<NodeOf<Type>>;
  /** A part of a question that only the key shows. */
  isAnswer?: true;
}

const line = { holds: 'line' } as const;
const blocks = { holds: 'blocks' } as const;
const parts = { holds: 'parts' } as const;
const nothing = { holds: 'nothing' } as const;

/** What is to be known of every node, whoever walks the tree. */
const NODE_TRAITS: { readonly [Type in NodeType]: Traits<Type> } = {
  text: nothing,
  inlineCode: nothing,
  formula: nothing,
  gap: nothing,
  blank: nothing,
  break: nothing,
  image: nothing,
  footnoteReference: nothing,
  emphasis: line,
  strong: line,
  delete: line,
  deletion: line,
  link: line,
  inlineMark: line,
  foreign: line,

  paragraph: line,
  heading: line,
  tableCell: line,
  code: nothing,
  formulaBlock: nothing,
  thematicBreak: nothing,
  blockquote: blocks,
  listItem: blocks,
  footnoteDefinition: blocks,
  list: parts,
  table: parts,
  tableRow: parts,

  // Before parsing is done.
  root: blocks,
  html: nothing,
  yaml: nothing,
  math: nothing,
  inlineMath: nothing,
  linkReference: line,
  imageReference: nothing,

  guide: parts,
  // Of a term guide; Markdown's own of the same name holds nothing.
  definition: blocks,
  directAnswer: blocks,
  prose: blocks,
  summary: blocks,
  facts: parts,
  fact: blocks,
  keyTerms: parts,
  keyTerm: parts,
  keyTermName: line,
  keyTermMeaning: line,
  exercises: parts,
  instruction: blocks,

  stem: blocks,
  review: parts,
  hint: blocks,
  starter: line,
  modelAnswer: { holds: 'blocks', isAnswer: true },
  markingPoints: { holds: 'parts', isAnswer: true },
  markingPoint: { holds: 'parts', isAnswer: true },
  pointText: { holds: 'blocks', isAnswer: true },
  markingNote: { holds: 'line', isAnswer: true },
  markingLevels: { holds: 'blocks', isAnswer: true },
  multipleChoice: parts,
  option: parts,
  optionText: line,
  optionBlocks: blocks,
  rationale: { holds: 'blocks', isAnswer: true },
  trueFalse: parts,
  cloze: parts,
  clozeText: blocks,
  match: parts,
  pair: parts,
  matchTerm: line,
  matchMeaning: line,
  ordering: parts,
  structured: parts,
  step: line,
};

/** True for a node whose children run on in one line. */
export function holdsLine(node: GuideNode): node is Extract<GuideNode, { children: Inline[] }> {
  return NODE_TRAITS[node.type].holds === 'line';
}

/** True for a part of a question that only the key shows. */
export function isAnswer(type: NodeType): boolean {
  return NODE_TRAITS[type].isAnswer === true;
}
