import type { Heading, RootContent } from 'mdast';
import { DEEPEST_PART, partSign } from '../../guide/parts.ts';
import { plainText } from '../../guide/text.ts';
import { firstOf } from '../../guide/walk.ts';
import { bracketedMarks } from '../attributes/marks.ts';
import { type Context, say } from '../context.ts';
import { stretch, textLines } from './text-lines.ts';

/** `(a)`, `a)`, `(ii)` at the start of a line, bold or not: the label of a part of a question. */
const LABEL = /^(\*\*|__)?(?:\((?:[a-h]|[ivx]{1,4})\)|[a-h]\))(?:\1)?(?=\s+\S)/;
/** In a heading a letter with a full stop is no less one, nor one behind the question's number. */
const HEADED =
  /^(?:\((?:[a-z]|[A-Z]|[ivx]{2,5}|[IVX]{2,5})\)|\d{1,2}\s?\(?[a-h]\)|[a-h][.)]|[ivx]{1,4}\.)(?=\s|$)/;
/** `a.` and `i.` are labels where `b.` or `ii.` follows. */
const FIRST = /^(?:a|i)\.(?=\s+\S)/;
const SECOND = /^(?:b|ii)\.(?=\s+\S)/;
/** `1 (a)`, `2b)`: behind the number that a question has by itself. */
const NUMBERED = /^\d{1,2}\.?\s?\(?[a-h]\)(?=\s+\S)/;

/**
 * Parts typed as questions of their own: `### (a) …`. Reports `parts-have-a-home` at the first of those that follow one
 * another.
 *
 * @param nodes Of a section.
 */
export function reportPartsAsQuestions(nodes: readonly RootContent[], context: Context): void {
  const headings = nodes.flatMap((node) =>
    node.type === 'heading' && node.depth === 3 ? [{ node, text: plainText(node) }] : [],
  );
  const goesOn = headings.some(({ text }) => SECOND.test(text));
  const isPart = (text = '') =>
    LABEL.test(text) || NUMBERED.test(text) || (goesOn && (FIRST.test(text) || SECOND.test(text)));
  for (const [index, { node, text }] of headings.entries()) {
    if (!isPart(text) || isPart(headings[index - 1]?.text)) continue;
    say(
      context,
      'parts-have-a-home',
      node,
      `Unexpected \`### ${short(text)}\` as a question of its own, expected a part below its question: \`### \` and what all parts share, then \`#### (a) …\`, \`#### (b) …\``,
      {
        note: 'As it stands, it has a number and no question above it. Letters that are no part’s go without brackets.',
      },
    );
  }
}

/**
 * Below a stem without an answer's heading all is the model answer, and hidden. Reports `parts-have-a-home` once a
 * question, for what pupils were most likely meant to see: a part's label, marks, a picture.
 *
 * @param depth Of the question's heading: 3, or more for a part.
 */
export function reportHomelessParts(
  nodes: readonly RootContent[],
  depth: number,
  hasAnswerHeading: boolean,
  context: Context,
): void {
  for (const node of nodes) {
    if (node.type === 'heading' && HEADED.test(plainText(node))) {
      const written = `${'#'.repeat(node.depth)} ${plainText(node)}`;
      if (hasAnswerHeading) refuseInAnswer(node, written, depth, context);
      else tell(node, depth, written, aPart(depth), context);
      return;
    }
  }
  if (hasAnswerHeading) return;
  const lines = textLines(nodes, context);
  const goesOn = lines.some(({ text }) => SECOND.test(text.trimStart()));
  for (const line of lines) {
    const text = line.text.trimStart();
    const lead = line.text.length - text.length;
    const label = LABEL.exec(text)?.[0] ?? (goesOn ? FIRST.exec(text)?.[0] : undefined);
    const found = label ?? bracketedMarks(text, context.grammar)?.written;
    if (found === undefined) continue;
    const place = stretch(line, lead + text.indexOf(found), found.length);
    tell(place, depth, found, label === undefined ? markedPart(depth) : aPart(depth), context);
    return;
  }
  const picture = firstOf(nodes, 'image');
  if (picture === null) return;
  const { name } = context.grammar.answerParts.answer;
  const expected = `\`${'#'.repeat(depth + 1)} ${name}\` after what pupils see and before the answer`;
  tell(picture, depth, `![${picture.alt ?? ''}](${picture.url})`, expected, context);
}

/** How a part below a question of this depth is written. */
function aPart(depth: number): string {
  const level = depth - 2;
  if (level > DEEPEST_PART)
    return 'no part of a part of a part: `#### (a)` and `##### (i)` go no deeper';
  const signs = '#'.repeat(depth + 1);
  return `parts in the form \`${signs} (${partSign(level, 1)}) …\`, \`${signs} (${partSign(level, 2)}) …\``;
}

function markedPart(depth: number): string {
  return depth === 3
    ? 'marks at the end of the question, or of its parts: `#### (a) … (1 mark)`'
    : 'marks at the end of the part';
}

/** `#### Answer` stands above it. */
function refuseInAnswer(heading: Heading, written: string, depth: number, context: Context): void {
  const { name } = context.grammar.answerParts.answer;
  say(
    context,
    'parts-have-a-home',
    heading,
    `Unexpected \`${short(written)}\` in an answer, expected every part under the question, with its own answer below it (\`${'#'.repeat(depth + 2)} ${name}\`)`,
    { note: 'As it stands, it is not on the sheet. A heading inside an answer has no letter.' },
  );
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function tell(
  place: Heading | Parameters<typeof say>[2],
  depth: number,
  found: string,
  expected: string,
  context: Context,
): void {
  const { name } = context.grammar.answerParts.answer;
  say(
    context,
    'parts-have-a-home',
    place,
    `Unexpected \`${short(found)}\` under a question, where all is its answer, expected ${expected}`,
    {
      note: `As it stands, it is not on the sheet. Where it belongs to the answer, write \`${'#'.repeat(depth + 1)} ${name}\` above it.`,
    },
  );
}
