/**
 * Numbers and letters typed before what is numbered and lettered by itself: they would be printed twice, stand
 * beside another letter in every version, and tell the right order of steps and which terms are pairs.
 */
import type {
  Emphasis,
  Heading,
  List,
  ListItem,
  PhrasingContent,
  Strong,
  TableCell,
  TableRow,
} from 'mdast';
import { withChildren } from '../guide/map-prose.ts';
import type { Foreign } from '../guide/prose.ts';
import { plainText } from '../guide/text.ts';
import type { Grammar } from '../locale/grammar.ts';
import { HIDDEN } from './markdown/hidden.ts';

/** How something is numbered; the pattern's first group says the place. */
interface Numbering {
  pattern: RegExp;
  orderOf: (label: string) => number;
}

/** `1. `, `1) `, `(1) `. */
const NUMBER: Numbering = { pattern: /^\(?(\d{1,3})[.)]\s+(?=\S)/, orderOf: Number };
/** `a) `, `B. `, `(c) `. */
const LETTER: Numbering = {
  pattern: /^\(?([a-z])[.)]\s+(?=\S)/i,
  orderOf: (letter) => letter.toLowerCase().charCodeAt(0) - 96,
};
const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
/** `i) `, `II. `, `(iii) `. */
const ROMAN: Numbering = {
  pattern: /^\(?(i{1,3}|iv|vi{0,3}|ix|xi{0,2})[.)]\s+(?=\S)/i,
  orderOf: (numeral) => ROMANS.indexOf(numeral.toLowerCase()) + 1,
};

/**
 * Headings without the numbers typed before them. A number counts as one where it is the heading's place among
 * the questions or goes on from its neighbour's: "3. Oktober" is a date.
 */
export function withoutTypedNumbers(headings: readonly Heading[], grammar: Grammar): Heading[] {
  const question: Numbering = { pattern: grammar.patterns.typedNumber, orderOf: Number };
  const typed = headings.map(
    ({ children }) => labelOf(children, NUMBER) ?? labelOf(children, question),
  );
  return headings.map((heading, index) => {
    const own = typed[index];
    if (own === undefined || own === null) return heading;
    const goesOn =
      own.order === index + 1 ||
      typed[index - 1]?.order === own.order - 1 ||
      typed[index + 1]?.order === own.order + 1;
    return goesOn ? { ...heading, children: withoutStart(heading.children, own.length) } : heading;
  });
}

/** Items without the numbers or letters typed before them, where every item has one and they go on by one. */
export function withoutTypedLabels(list: List, grammar: Grammar): ListItem[] {
  const lines = withoutLabels(
    list.children.map((item) => firstLine(item)),
    grammar,
  );
  return list.children.map((item, index) => {
    const [first, ...rest] = item.children;
    const children = lines[index];
    if (first?.type !== 'paragraph' || children === undefined) return item;
    return { ...item, children: [{ ...first, children }, ...rest] };
  });
}

/** Rows of a table, each column's cells without their labels in the same way; an empty cell needs none. */
export function withoutLabelsInColumns(rows: readonly TableRow[], grammar: Grammar): TableRow[] {
  const columns = Math.max(0, ...rows.map(({ children }) => children.length));
  const bare = new Map<TableCell, PhrasingContent[]>();
  for (let column = 0; column < columns; column += 1) {
    const cells = rows.flatMap(({ children }) => children.slice(column, column + 1));
    const filled = cells.filter(({ children }) => children.length > 0);
    const lines = withoutLabels(
      filled.map(({ children }) => children),
      grammar,
    );
    for (const [index, cell] of filled.entries()) bare.set(cell, lines[index] ?? cell.children);
  }
  return rows.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: bare.get(cell) ?? cell.children })),
  }));
}

/** Lines without the labels typed before them. */
function withoutLabels(
  lines: readonly PhrasingContent[][],
  { patterns }: Grammar,
): readonly PhrasingContent[][] {
  const step: Numbering = { pattern: patterns.typedStep, orderOf: Number };
  for (const numbering of [LETTER, ROMAN, NUMBER, step]) {
    const labels = lines.map((line) => labelOf(line, numbering));
    const goesOn = labels.every(
      (label, index) => label !== null && label.order === (labels[0]?.order ?? 0) + index,
    );
    if (lines.length > 1 && goesOn)
      return lines.map((line, index) => withoutStart(line, labels[index]?.length ?? 0));
  }
  return lines;
}

/** A heading that says its number and nothing else: `### Question 1`. */
export function isOnlyANumber(heading: Heading, grammar: Grammar): boolean {
  return grammar.patterns.onlyANumber.test(plainText(heading));
}

function firstLine({ children: [first] }: ListItem): PhrasingContent[] {
  return first?.type === 'paragraph' ? first.children : [];
}

/** `order`: 1 for "1.", for "a)" and for "(i)". `length`: of the start that says it. */
function labelOf(
  line: readonly PhrasingContent[],
  { pattern, orderOf }: Numbering,
): { order: number; length: number } | null {
  const start = plainWords(line);
  const [all, label] = pattern.exec(start) ?? [];
  if (all === undefined || label === undefined || all.length === start.length) return null;
  return { order: orderOf(label), length: all.length };
}

/** A label may be bold, `**A.** newton`, and so may all that it stands before. */
type Marked = Strong | Emphasis | Foreign;

function isMarked(node: PhrasingContent): node is Marked {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'foreign';
}

/** The words of a line, with a sign in the place of whatever else stands there. */
function plainWords(line: readonly PhrasingContent[]): string {
  return line
    .map((node) => {
      if (node.type === 'text') return node.value;
      return isMarked(node) ? plainWords(node.children) : HIDDEN;
    })
    .join('');
}

function withoutStart(line: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = line;
  if (first === undefined || length === 0) return [...line];
  const others = withoutStart(rest, Math.max(0, length - plainWords([first]).length));
  if (first.type === 'text') {
    const value = first.value.slice(length);
    return value === '' ? others : [{ ...first, value }, ...others];
  }
  if (!isMarked(first)) return [...line];
  const children = withoutStart(first.children, length);
  return children.length === 0 ? others : [withChildren<Marked>(first, children), ...others];
}
