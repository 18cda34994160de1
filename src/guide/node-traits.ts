import type { NodeType } from './nodes.ts';

interface Traits {
  /** Inline nodes that run on in one line; blocks of prose, one below another; parts that only it has; or nothing. */
  holds: 'line' | 'blocks' | 'parts' | 'nothing';
  /** It has words of its own around those it holds: an address, the long form of an abbreviation. */
  isTelling?: true;
  /** A part of a question that only the key shows. */
  isAnswer?: true;
}

const line: Traits = { holds: 'line' };
const blocks: Traits = { holds: 'blocks' };
const parts: Traits = { holds: 'parts' };
const nothing: Traits = { holds: 'nothing' };

/** What is to be known of every node, whoever walks the tree. */
const NODE_TRAITS: Readonly<Record<NodeType, Traits>> = {
  text: nothing,
  inlineCode: nothing,
  formula: nothing,
  gap: nothing,
  break: nothing,
  image: nothing,
  footnoteReference: nothing,
  emphasis: line,
  strong: line,
  delete: line,
  deletion: line,
  link: { holds: 'line', isTelling: true },
  inlineMark: { holds: 'line', isTelling: true },

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
  linkReference: { holds: 'line', isTelling: true },
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
  step: line,
};

/** True for a node whose children run on in one line. */
export function holdsLine(type: NodeType): boolean {
  return NODE_TRAITS[type].holds === 'line';
}

/** True for a part of a question that only the key shows. */
export function isAnswer(type: NodeType): boolean {
  return NODE_TRAITS[type].isAnswer === true;
}
