/**
 * Numbers and letters typed before what is numbered and lettered by itself: they would be printed twice, stand
 * beside another letter in every version, and tell the right order of steps.
 */
import type { Heading, List, ListItem, PhrasingContent } from 'mdast';
import { plainText } from '../guide/text.ts';
import type { Grammar } from '../locale/grammar.ts';

/** `1. `, `1) `, `(1) `. */
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/;
/** `a) `, `B. `, `(c) `. */
const LETTER = /^\(?([a-z])[.)]\s+(?=\S)/i;

/**
 * Headings without the numbers typed before them. A number counts as one where it is the heading's place among
 * the questions or goes on from its neighbour's: "3. Oktober" is a date.
 */
export function withoutTypedNumbers(headings: readonly Heading[], grammar: Grammar): Heading[] {
  const typed = headings.map(({ children }) =>
    labelOf(children, [NUMBER, grammar.patterns.typedNumber]),
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
export function withoutTypedLabels(list: List, { patterns }: Grammar): ListItem[] {
  const lines = list.children.map((item) => firstLine(item));
  for (const pattern of [LETTER, NUMBER, patterns.typedStep]) {
    const labels = lines.map((line) => labelOf(line, [pattern]));
    const goesOn = labels.every(
      (label, index) => label !== null && label.order === (labels[0]?.order ?? 0) + index,
    );
    if (labels.length < 2 || !goesOn) continue;
    return list.children.map((item, index) => {
      const [first, ...rest] = item.children;
      const length = labels[index]?.length ?? 0;
      if (first?.type !== 'paragraph') return item;
      return {
        ...item,
        children: [{ ...first, children: withoutStart(first.children, length) }, ...rest],
      };
    });
  }
  return list.children;
}

/** A heading that says its number and nothing else: `### Question 1`. */
export function isOnlyANumber(heading: Heading, grammar: Grammar): boolean {
  return grammar.patterns.onlyANumber.test(plainText(heading));
}

function firstLine({ children: [first] }: ListItem): PhrasingContent[] {
  return first?.type === 'paragraph' ? first.children : [];
}

/** `order`: 1 for "1." and for "a)". */
function labelOf(
  children: readonly PhrasingContent[],
  patterns: readonly RegExp[],
): { order: number; length: number } | null {
  const [first] = children;
  if (first?.type === 'foreign') return labelOf(first.children, patterns);
  if (first?.type !== 'text') return null;
  for (const pattern of patterns) {
    const [all, label] = pattern.exec(first.value) ?? [];
    if (all === undefined || label === undefined) continue;
    if (all.length === first.value.length && children.length === 1) continue;
    const order = /\d/.test(label) ? Number(label) : label.toLowerCase().charCodeAt(0) - 96;
    return { order, length: all.length };
  }
  return null;
}

function withoutStart(children: PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type === 'foreign')
    return [{ ...first, children: withoutStart(first.children, length) }, ...rest];
  if (first?.type !== 'text') return children;
  const value = first.value.slice(length);
  return value === '' ? rest : [{ ...first, value }, ...rest];
}
