import type { Node } from 'unist';
import type { Inline } from '../guide/prose.ts';
import type { AuthoredSpace } from '../guide/questions.ts';
import { type Context, placeWithin, say, sourceOf } from './context.ts';

/** What may stand at the end of a stem, a statement, an instruction or a section's heading. */
export interface Attributes {
  marks: number | null;
  space: AuthoredSpace | null;
  worksheetOnly: boolean;
  /** Options, or the terms of a match, stay in the author's order. */
  fixedOrder: boolean;
  /** Empty where none is written. */
  id: string;
  /** True where anything at all was written. */
  given: boolean;
}

export const NO_ATTRIBUTES: Attributes = {
  marks: null,
  space: null,
  worksheetOnly: false,
  fixedOrder: false,
  id: '',
  given: false,
};

/** Brackets and id at the end of a heading's plain text, well formed or not. */
export const TRAILING_ATTRIBUTES = /\s*(?:\([^()]*\)\s*)?(?:\{#[^{}]*\}\s*)?$/;

/**
 * Takes `(4 marks, 10 lines) {#an-id}` off the end of a line of inline nodes.
 *
 * Reports `attributes-are-readable` and `ids-are-well-formed`. Brackets that speak of nothing of the
 * kind ("(1962)") stay text.
 *
 * @param owner The heading or paragraph the nodes are the children of.
 */
export function takeAttributes(
  inlines: Inline[],
  owner: Node,
  context: Context,
): { children: Inline[]; attributes: Attributes } {
  const children = [...inlines];
  const attributes: Attributes = { ...NO_ATTRIBUTES };
  const id = takeId(children, owner, context);
  if (id !== null) {
    attributes.id = id;
    attributes.given = true;
  }
  trimEnd(children);
  const last = children.at(-1);
  const brackets = last?.type === 'text' ? /\(([^()]*)\)$/.exec(last.value) : null;
  if (last?.type === 'text' && brackets?.[1] !== undefined) {
    if (readBrackets(brackets[1], attributes, last, context)) {
      children[children.length - 1] = { ...last, value: last.value.slice(0, brackets.index) };
      attributes.given = true;
      trimEnd(children);
    }
  }
  refuseNearlyMarks(children, context);
  reportStrayId(children, owner, 'it at the very end of the line', context);
  return { children, attributes };
}

/** `[4 marks]` would be printed as it stands, and so would `(4 marks).` with a sign after it. */
function refuseNearlyMarks(children: Inline[], context: Context): void {
  const last = children.at(-1);
  if (last?.type !== 'text') return;
  const [written = '', inside = ''] =
    /(?:\[|\()([^()[\]]*)(?:\]|\)[.:;,?!])[.:;,?!]?$/.exec(last.value) ?? [];
  if (!context.locale.patterns.marks.test(inside.split(',', 1)[0] ?? '')) return;
  const expected = written.startsWith('[') ? 'round brackets' : 'nothing after the brackets';
  say(
    context,
    'attributes-are-readable',
    placeWithin(context, last, written),
    `Unexpected \`${written}\`, expected ${expected}: \`(${inside})\``,
  );
}

/** `{#an-id}` that is left in a line would be printed as it stands. */
export function reportStrayId(
  children: readonly Inline[],
  owner: Node,
  expected: string,
  context: Context,
): void {
  for (const child of children) {
    const written = child.type === 'text' ? /\{#[\w-]*\}/.exec(child.value)?.[0] : undefined;
    if (written === undefined) continue;
    say(
      context,
      'attributes-are-readable',
      placeWithin(context, owner, written),
      `Unexpected \`${written}\`, expected ${expected}`,
    );
  }
}

function takeId(children: Inline[], owner: Node, context: Context): string | null {
  trimEnd(children);
  const last = children.at(-1);
  if (last?.type === 'html') {
    const comment = /^<!--\s*#(.*?)\s*-->$/.exec(last.value);
    children.pop();
    if (comment?.[1] === undefined) return takeId(children, owner, context);
    return wellFormed(comment[1], last, context);
  }
  if (last?.type === 'text') {
    const braces = /\s*\{#([^{}]*)\}$/.exec(last.value);
    if (braces?.[1] !== undefined) {
      children[children.length - 1] = { ...last, value: last.value.slice(0, braces.index) };
      return wellFormed(braces[1], last, context);
    }
  }
  // `{#_a_}` has become emphasis by now: only the source still shows it.
  const written = /\{#([^{}]*)\}\s*#*\s*$/.exec(sourceOf(context, owner))?.[1];
  if (written !== undefined) wellFormed(written, owner, context);
  return null;
}

function wellFormed(id: string, place: Node, context: Context): string {
  if (/^[a-z0-9-]+$/.test(id)) return id;
  const better = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  say(
    context,
    'ids-are-well-formed',
    place,
    `Unexpected id \`${id}\`, expected small letters a–z, digits and hyphens${better === '' ? '' : `, such as \`${better}\``}`,
  );
  return better;
}

/** @returns false where the brackets are ordinary text. */
function readBrackets(
  text: string,
  attributes: Attributes,
  place: Node,
  context: Context,
): boolean {
  const parts = text.split(',').map((part) => part.trim());
  const read = parts.map((part) => readPart(part, attributes, context));
  if (read.every((known) => !known)) {
    if (!/^\s*\d+\s*(marks?|pts?|points?|lines?)\b|^\s*(marks?|lines?|box)\b.*\d/i.test(text))
      return false;
  } else if (read.every(Boolean)) {
    checkBounds(attributes, text, place, context);
    return true;
  }
  const odd = parts[read.indexOf(false)] ?? text;
  say(
    context,
    'attributes-are-readable',
    place,
    `Unexpected \`${odd}\` in \`(${text})\`, expected for example \`(4 marks)\`, \`(4 marks, 10 lines)\`, \`(3 marks, box 6 cm)\` or \`(4 marks, worksheet only)\``,
  );
  return true;
}

function readPart(part: string, attributes: Attributes, { locale }: Context): boolean {
  const { marks, lines, box, worksheetOnly, fixedOrder } = locale.patterns;
  const marked = marks.exec(part)?.[1];
  if (marked !== undefined) attributes.marks = Number(marked);
  const lined = lines.exec(part)?.[1];
  if (lined !== undefined) attributes.space = { kind: 'lines', lines: Number(lined) };
  const boxed = box.exec(part);
  if (boxed?.[1] !== undefined) {
    const millimetres = Number(boxed[1]) * (boxed[2]?.toLowerCase() === 'cm' ? 10 : 1);
    attributes.space = { kind: 'box', heightMm: millimetres };
  }
  const only = worksheetOnly.test(part);
  if (only) attributes.worksheetOnly = true;
  const fixed = fixedOrder.test(part);
  if (fixed) attributes.fixedOrder = true;
  return marked !== undefined || lined !== undefined || boxed !== null || only || fixed;
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
  if (marks === 0) refuse('at least 1 mark');
  if (space?.kind === 'lines' && (space.lines < 1 || space.lines > 60)) refuse('1 to 60 lines');
  if (space?.kind === 'box' && (space.heightMm < 10 || space.heightMm > 250)) {
    refuse('a box of 1 to 25 cm');
  }
}

/** Removes white space, and text nodes that are nothing else, from the end. */
function trimEnd(children: Inline[]): void {
  const last = children.at(-1);
  if (last?.type !== 'text') return;
  const value = last.value.trimEnd();
  if (value === '') {
    children.pop();
    trimEnd(children);
  } else if (value !== last.value) children[children.length - 1] = { ...last, value };
}
