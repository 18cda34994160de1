import type { Node } from 'unist';
import { type Context, say } from '../context.ts';
import type { Attributes } from './attributes.ts';
import { decimalsKept, marksFrom, withPlainSpaces } from './marks.ts';

/**
 * Reads what stands between brackets at the end of a line, `4 marks, 10 lines`, into the attributes.
 * Reports `attributes-are-readable`.
 *
 * @returns false where the brackets are ordinary text.
 */
export function readBrackets(
  text: string,
  attributes: Attributes,
  place: Node,
  context: Context,
): boolean {
  const parts = decimalsKept(text).split(',').map(withPlainSpaces);
  const given: Attributes = { ...attributes };
  const read = parts.map((part) => readPart(part, given, context));
  if (!read.includes(true)) {
    if (!context.grammar.patterns.nearlyAttributes.test(withPlainSpaces(text))) return false;
  } else if (!read.includes(false)) {
    refuseTwice(text, attributes, given, place, context);
    Object.assign(attributes, given);
    checkBounds(attributes, text, place, context);
    return true;
  }
  const odd = parts[read.indexOf(false)] ?? text;
  const within = parts.length === 1 ? '' : ` in \`(${text})\``;
  say(
    context,
    'attributes-are-readable',
    place,
    `Unexpected \`${parts.length === 1 ? `(${odd})` : odd}\`${within}, expected for example \`(4 marks)\`, \`(4 marks, 10 lines)\`, \`(3 marks, box 6 cm)\` or \`(4 marks, worksheet only)\``,
  );
  return true;
}

/** True where a text between brackets would be read as marks, whatever else is in it. */
export function speaksOfMarks(text: string, { grammar }: Context): boolean {
  return decimalsKept(text)
    .split(',')
    .some((part) => marksFrom(part, grammar) !== null);
}

function readPart(part: string, attributes: Attributes, { grammar }: Context): boolean {
  const { lines, box, worksheetOnly, fixedOrder, open } = grammar.patterns;
  const marks = marksFrom(part, grammar);
  if (marks !== null) attributes.marks = marks;
  const lined = lines.exec(part)?.[1];
  if (lined !== undefined) attributes.space = { kind: 'lines', lines: Number(lined) };
  const boxed = box.exec(part);
  if (boxed?.[1] !== undefined) {
    const millimetres = Number(boxed[1]) * (boxed[2]?.toLowerCase() === 'cm' ? 10 : 1);
    attributes.space = { kind: 'box', heightMm: millimetres };
  }
  const only = worksheetOnly.test(part);
  const fixed = fixedOrder.test(part);
  const opens = open.test(part);
  attributes.worksheetOnly ||= only;
  attributes.fixedOrder ||= fixed;
  attributes.open ||= opens;
  return marks !== null || lined !== undefined || boxed !== null || only || fixed || opens;
}

/** `(2 marks) (3 marks)`: one of the two is a slip. */
function refuseTwice(
  text: string,
  before: Attributes,
  after: Attributes,
  place: Node,
  context: Context,
): void {
  if (before.marks === null || after.marks === before.marks) return;
  say(
    context,
    'attributes-are-readable',
    place,
    `Unexpected second marks \`(${text})\`, expected marks once at the end of the line`,
  );
}

/** A sheet of paper has an end: 60 lines or 25 cm is more than a page of A4 holds. */
function checkBounds(attributes: Attributes, text: string, place: Node, context: Context): void {
  const { marks, space } = attributes;
  const refuse = (expected: string) =>
    say(
      context,
      'attributes-are-readable',
      place,
      `Unexpected \`(${text})\`, expected ${expected}`,
    );
  if (marks !== null && marks < 0.5) refuse('at least half a mark');
  else if (marks !== null && !Number.isInteger(marks * 2)) {
    refuse('whole or half marks, such as `1.5 marks`');
    attributes.marks = Math.ceil(marks * 2) / 2;
  }
  if (space?.kind === 'lines' && (space.lines < 1 || space.lines > 60)) refuse('1 to 60 lines');
  if (space?.kind === 'box' && (space.heightMm < 10 || space.heightMm > 250)) {
    refuse('a box of 1 to 25 cm');
  }
}
