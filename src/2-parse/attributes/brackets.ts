import type { Node } from 'unist';
import type { Tier } from '../../guide/questions.ts';
import type { Grammar } from '../../locale/grammar.ts';
import { type RoomPart, roomBounds, roomPart, withPart } from '../../locale/room-forms.ts';
import { listed, nearest } from '../../messages/nearest.ts';
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
  const odd = parts[read.indexOf('text')];
  if (!read.includes('attribute')) {
    const isNearly = context.grammar.patterns.nearlyAttributes.test(withPlainSpaces(text));
    if (!isNearly && !parts.some((part) => isNearlyRoom(part, context))) return false;
  } else if (odd === undefined) {
    refuseTwice(text, parts, attributes, given, place, context);
    Object.assign(attributes, given);
    checkBounds(attributes, text, place, context);
    return true;
  }
  const shown = odd ?? text;
  const within = parts.length === 1 ? '' : ` in \`(${text})\``;
  say(
    context,
    'attributes-are-readable',
    place,
    `Unexpected \`${parts.length === 1 ? `(${shown})` : shown}\`${within}, expected ${expectedFor(shown, parts.length, context)}`,
  );
  return true;
}

/** The nearest thing that can be read, or some that can. */
function expectedFor(part: string, parts: number, context: Context): string {
  const near = nearestForm(part, context);
  if (near !== null) return parts === 1 ? `\`(${near})\`` : `\`${near}\``;
  return 'for example `(4 marks)`, `(4 marks, 10 lines)`, `(3 marks, box 6 cm)` or `(4 marks, worksheet only)`';
}

/** `squared 6 cm` for `squard 6cm`: the form whose words are nearest, with the author's number. null: none is near. */
function nearestForm(part: string, { grammar }: Context): string | null {
  const number = /\d+(?:\.\d)?/.exec(part)?.[0];
  const words = part.replace(/[\d.]+ ?(?:cm|mm)?/gi, ' ').trim();
  const known = grammar.attributes.map((form) => form.words);
  const [first = ''] = words.split(' ');
  const near = nearest(words, known) ?? known.find((one) => one === first.toLowerCase());
  const example = grammar.attributes.find((form) => form.words === near)?.example;
  return example?.replace(/\d+/, number ?? '$&') ?? null;
}

/**
 * `(squard 6 cm)`, `(working 5)`: a word that is nearly one of room, and a height. The start of such a word is a word
 * of its own: "(square 6 cm)".
 */
function isNearlyRoom(part: string, context: Context): boolean {
  const word = /^(\p{L}+) ?\d+(?:\.\d+)? ?(?:cm|mm)?$/u.exec(part)?.[1]?.toLowerCase();
  if (word === undefined || roomPart(part, context.grammar) !== null) return false;
  const isStart = context.grammar.attributes.some(
    ({ words }) => words !== word && words.startsWith(word),
  );
  return !isStart && nearestForm(part, context) !== null;
}

/** True where a text between brackets would be read as marks, whatever else is in it. */
export function speaksOfMarks(text: string, { grammar }: Context): boolean {
  return decimalsKept(text)
    .split(',')
    .some((part) => marksFrom(part, grammar) !== null);
}

/**
 * `text` is nothing that can be read. `beside` is an attribute beside others, and text where it stands alone:
 * "(numbered 3)" may speak of a picture, "(answer from memory)" of how to answer.
 */
type ReadAs = 'attribute' | 'beside' | 'text';

function readPart(part: string, attributes: Attributes, { grammar }: Context): ReadAs {
  const { worksheetOnly, fixedOrder, open } = grammar.patterns;
  const marks = marksFrom(part, grammar);
  if (marks !== null) attributes.marks = marks;
  const room = marks === null ? roomPart(part, grammar) : null;
  if (room !== null) attributes.space = withPart(attributes.space, room);
  const only = worksheetOnly.test(part);
  const fixed = fixedOrder.test(part);
  const opens = open.test(part);
  const tier = tierFrom(part, grammar);
  attributes.tier = tier ?? attributes.tier;
  attributes.worksheetOnly ||= only;
  attributes.fixedOrder ||= fixed;
  attributes.open ||= opens;
  if (marks !== null || only || fixed || opens || tier !== null) return 'attribute';
  if (room === null) return 'text';
  return isClear(room) ? 'attribute' : 'beside';
}

/** Core is what is not marked. */
function tierFrom(part: string, { patterns }: Grammar): Tier | null {
  if (patterns.support.test(part)) return 'support';
  return patterns.challenge.test(part) ? 'challenge' : null;
}

function isField(part: string, { grammar }: Context): boolean {
  const room = roomPart(part, grammar);
  return room !== null && 'field' in room;
}

/** True for what is no ordinary text: a height, a number of lines, a unit with signs or of a letter or two. */
function isClear(room: RoomPart): boolean {
  if ('field' in room) return room.field.kind !== 'numbered';
  return room.line.name !== '' || /[^\p{L}\s]|^\p{L}{1,2}$/u.test(room.line.unit);
}

/** `(2 marks) (3 marks)`, `(10 lines, box 6 cm)`: one of the two is a slip. */
function refuseTwice(
  text: string,
  parts: readonly string[],
  before: Attributes,
  after: Attributes,
  place: Node,
  context: Context,
): void {
  const fields = parts.filter((part) => isField(part, context));
  if (fields.length > 1) {
    say(
      context,
      'attributes-are-readable',
      place,
      `Unexpected \`(${text})\`, expected one kind of room and no more: ${listed(fields)}`,
    );
  }
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
  const bounds = space === null ? null : roomBounds(space);
  if (bounds !== null) refuse(bounds);
}
