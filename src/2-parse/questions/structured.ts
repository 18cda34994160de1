import type { Heading, PhrasingContent, RootContent } from 'mdast';
import { DEEPEST_PART, partSign } from '../../guide/parts.ts';
import type { Question, Structured } from '../../guide/questions.ts';
import { plainText } from '../../guide/text.ts';
import { answerPart } from '../answer-part.ts';
import type { Attributes } from '../attributes/attributes.ts';
import { type Context, say, spanOf } from '../context.ts';
import { helpPart, reportStrayHelp } from '../help.ts';
import { type Group, stemFromHeading, unnumbered } from '../section.ts';
import { reportWorked } from '../unseen/worked.ts';

/** How the questions of a section are read under a heading. */
export interface UnderHeading {
  /** null where its exercise is missing. */
  whole: (group: Group, context: Context) => Question | null;
  /** A part that has none of its own. */
  part: (group: Group, context: Context) => Question | null;
  /** True for what would tell an answer above the first part, where everyone reads it. */
  tells: (node: RootContent) => boolean;
}

/**
 * The question under a heading, or none where its exercise is missing. It has parts where headings `(a)`, `(b)` … one level deeper stand under it, and
 * under such a part `(i)`, `(ii)` …. What stands above the first of them is shared by all.
 *
 * Reports `parts-run-in-order`, `parts-have-a-home`, `exercises-have-their-form`, `attributes-are-readable`.
 */
export function withItsParts(group: Group, context: Context, form: UnderHeading): Question[] {
  return readAt(0, group, context, form);
}

/** @param above How many levels of parts stand above: 0 for a `###`. */
function readAt(above: number, group: Group, context: Context, form: UnderHeading): Question[] {
  const cut = above < DEEPEST_PART ? cutIntoParts(group, context) : null;
  if (cut === null) {
    const question = (above === 0 ? form.whole : form.part)(group, context);
    return question === null ? [] : [question];
  }
  reportOrder(cut.parts, above + 1, context);
  const told = cut.shared.find(form.tells);
  if (told !== undefined) refuseTold(told, context);
  reportStrayHelp(cut.shared, context);
  reportWorked(cut.shared, group.heading.depth + 2, context);
  const { stem, attributes } = stemFromHeading(group, cut.shared, context, {
    mayBeEmpty: above > 0,
  });
  refuseInVain(attributes, group.heading, context);
  const parts = cut.parts.flatMap((part) => readAt(above + 1, withoutLabel(part), context, form));
  for (const part of parts) refuseApart(part, context);
  const question: Structured = {
    type: 'structured',
    ...unnumbered({ ...attributes, open: false, fixedOrder: false }),
    children: [stem, ...parts],
    ...spanOf([group.heading, ...group.nodes], group.heading),
  };
  return [question];
}

/** `(a)`, `(ii)` at the start of a heading. */
const LABEL = /^\(([a-z]|[ivx]{2,5})\)(?=\s|$)/i;

const labelOf = (heading: Heading) => LABEL.exec(plainText(heading))?.[1];

interface Cut {
  shared: RootContent[];
  /** Never empty. Their labels are still in their headings. */
  parts: Group[];
}

/** null where there are no parts, or where they stand in an answer. */
function cutIntoParts({ heading, nodes }: Group, context: Context): Cut | null {
  const depth = heading.depth + 1;
  const shared: RootContent[] = [];
  const parts: Group[] = [];
  let isTold = false;
  for (const node of nodes) {
    const last = parts.at(-1);
    const isHeading = node.type === 'heading';
    const isAnswer = isHeading && answerPart(node, context) !== null;
    const isOfAPart = isAnswer || (isHeading && helpPart(node, context) !== null);
    if (isHeading && node.depth === depth && labelOf(node) !== undefined) {
      parts.push({ heading: node, nodes: [] });
    } else if (last === undefined) {
      if (isAnswer) return null;
      shared.push(node);
    } else {
      // Hidden with the part above: so no answer slips out.
      last.nodes.push(node);
      if (isTold || !isHeading || node.depth !== depth || isOfAPart) continue;
      refuseAmongParts(node, context);
      isTold = true;
    }
  }
  return parts.length === 0 ? null : { shared, parts };
}

function refuseAmongParts(heading: Heading, context: Context): void {
  const signs = '#'.repeat(heading.depth);
  say(
    context,
    'parts-have-a-home',
    heading,
    `Unexpected \`${signs} ${plainText(heading)}\` after a part, expected what all parts share above \`${signs} (a)\``,
    { note: 'As it stands, it is a part of the answer above and not on the sheet.' },
  );
}

function refuseTold(node: RootContent, context: Context): void {
  say(
    context,
    'exercises-have-their-form',
    node,
    'Unexpected exercise above the first part of a question, expected it under its part',
    { note: 'What stands above the first part is printed as it is, for all parts.' },
  );
}

/** Letters and numerals run on; a slip is told where it is made, other signs once a question. */
function reportOrder(parts: readonly Group[], depth: number, context: Context): void {
  const labels = parts.map(({ heading }) => labelOf(heading) ?? '');
  const places = labels.map((label) => placeOf(label, depth));
  const refuse = (heading: Heading, expected: number) => {
    const signs = '#'.repeat(heading.depth);
    say(
      context,
      'parts-run-in-order',
      heading,
      `Unexpected \`${signs} (${labelOf(heading)})\`, expected \`${signs} (${partSign(depth, expected)})\``,
      { note: FORM },
    );
  };
  const [only, ...more] = parts;
  if (only === undefined) return;
  let expected = 1;
  for (const [index, { heading }] of parts.entries()) {
    const place = places[index] ?? null;
    if (place !== expected) {
      refuse(heading, expected);
      if (places.includes(null)) return;
    }
    expected = (place ?? expected) + 1;
  }
  if (more.length === 0 && expected === 2 && !only.nodes.some(isOfTheOtherLevel)) {
    refuseAlone(only.heading, depth, context);
  }
}

const FORM =
  'Parts of a question are `#### (a)`, `#### (b)` …, and parts of a part `##### (i)`, `##### (ii)` ….';

/** Where a sign stands among those of its level; null where it is none of them. */
function placeOf(sign: string, depth: number): number | null {
  for (let place = 1; place <= MOST_PARTS; place += 1) {
    if (partSign(depth, place) === sign) return place;
  }
  return null;
}

const MOST_PARTS = 26;

/** `##### (b)` under `#### (a)`: told there. */
function isOfTheOtherLevel(node: RootContent): boolean {
  const label = node.type === 'heading' ? labelOf(node) : undefined;
  return label !== undefined && placeOf(label, DEEPEST_PART) === null;
}

function refuseAlone(heading: Heading, depth: number, context: Context): void {
  const signs = '#'.repeat(heading.depth);
  say(
    context,
    'parts-run-in-order',
    heading,
    `Unexpected \`${signs} (${partSign(depth, 1)})\` alone, expected \`${signs} (${partSign(depth, 2)})\` after it, or the question without a part`,
  );
}

/** A part as a question of its own would be written. */
function withoutLabel({ heading, nodes }: Group): Group {
  const [first, ...rest] = heading.children;
  const length = labelOf(heading)?.length ?? 0;
  const children = first === undefined ? [] : [...afterLabel(first, length + 2), ...rest];
  return { heading: { ...heading, children: trimmedStart(children) }, nodes };
}

/** The label may be in bold or in another language, with or without the words after it. */
function afterLabel(node: PhrasingContent, length: number): PhrasingContent[] {
  if (node.type === 'text') return [{ ...node, value: node.value.trimStart().slice(length) }];
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'foreign') return [node];
  const [first, ...rest] = node.children;
  const children = first === undefined ? [] : [...afterLabel(first, length), ...rest];
  return plainText(children) === '' ? [] : [{ ...node, children: trimmedStart(children) }];
}

function trimmedStart(children: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return children;
  const value = first.value.trimStart();
  return value === '' ? rest : [{ ...first, value }, ...rest];
}

/** What says how to answer stands at the part that is answered. */
function refuseInVain(
  { open, fixedOrder, space }: Attributes,
  heading: Heading,
  context: Context,
): void {
  const found = open
    ? '`open`'
    : fixedOrder
      ? '`fixed order`'
      : space === null
        ? null
        : 'room for an answer';
  if (found === null) return;
  say(
    context,
    'attributes-are-readable',
    heading,
    `Unexpected ${found} at a question with parts, expected it at the part that it is for`,
  );
}

/** All parts are in the guide and on a sheet, or none of them. */
function refuseApart(part: Question, context: Context): void {
  const found = part.worksheetOnly ? 'worksheet only' : part.tier === 'core' ? null : part.tier;
  if (found === null) return;
  part.worksheetOnly = false;
  part.tier = 'core';
  const [stem] = part.children;
  say(
    context,
    'attributes-are-readable',
    stem.position === undefined ? part : stem,
    `Unexpected \`${found}\` at a part, expected it at the question: its parts stay together`,
  );
}
