import type { Heading, RootContent } from 'mdast';
import { completes } from '../guide/answer-space.ts';
import type { Exercises } from '../guide/guide.ts';
import { isSingle, withParts } from '../guide/parts.ts';
import type { Question, SectionType, Stem } from '../guide/questions.ts';
import type { Attributes } from './attributes/attributes.ts';
import { takeAttributes } from './attributes/take-attributes.ts';
import { type Context, say, spanOf } from './context.ts';
import { fixOrderOf, refuseFixedOrder } from './fixed-order.ts';
import { instructionFrom } from './instruction.ts';
import { takeFromLast } from './questions/block-questions.ts';
import { parsingOf } from './questions/by-type.ts';
import type { ExerciseSection, ParsedExercises } from './section.ts';
import { reportBadGaps, reportExercisesInside } from './slips.ts';
import { subtitleFrom } from './title-markdown.ts';
import { startsUnseen } from './unseen/headings.ts';
import { reportPartsAsQuestions } from './unseen/parts.ts';
import { reportDisguisedQuestions, reportTypedIn } from './unseen/questions.ts';

/** One exercise section of the file. Its id and its questions' numbers come later; see identity.ts. */
export function exercisesFrom(
  questionType: SectionType,
  section: ExerciseSection,
  context: Context,
): Exercises {
  const told = context.file.messages.length;
  const parsed = parsingOf(questionType).parse(section, context);
  reportPartsAsQuestions(section.nodes, context);
  const heading = takeAttributes(section.heading.children, section.heading, context);
  const { blocks, attributes } = takeFromLast(parsed.instruction, context);
  if (questionType === 'cloze') reportBadGaps(section.nodes, context);
  reportExercisesInside(blocks, context);
  reportDisguisedQuestions(blocks, 'exercises', 'asked', context, {
    closed: attributes.given,
    alone: parsed.questions.length === 0,
  });
  for (const question of parsed.questions.flatMap(withParts)) reportDisguisedIn(question, context);
  // An error already told of may be the reason for anything that seems to be missing.
  if (!context.file.messages.slice(told).some(({ fatal }) => fatal === true))
    refuseMisshapen(questionType, section, parsed, context);
  // Those of a question that Markdown does not see are not an instruction's.
  if (!blocks.some((node) => startsUnseen(node, context)))
    giveFromInstruction(attributes, parsed.questions, section, context);
  const all = parsed.questions.flatMap(withParts);
  refuseOpen(all, context);
  refuseFixedOrder(all, context);
  giveFromHeading(heading.attributes, parsed.questions, section, context);
  const place = spanOf([section.heading, ...section.nodes], section.heading);
  return {
    type: 'exercises',
    questionType,
    origin: 'authored',
    subtitle: subtitleFrom(heading.children, context),
    id: heading.attributes.id,
    bank: parsed.bank,
    children: [instructionFrom(blocks, section.heading, context), ...parsed.questions],
    ...place,
  };
}

/** Only a written answer may be left to discussion. */
function refuseOpen(questions: readonly Question[], context: Context): void {
  for (const question of questions) {
    if (!question.open || question.type === 'review') continue;
    question.open = false;
    const [stem] = question.children;
    sayNotOpen(stem.position === undefined ? question : stem, context);
  }
}

function sayNotOpen(place: Stem | Question | Heading, context: Context): void {
  say(
    context,
    'attributes-are-readable',
    place,
    `Unexpected \`open\`, expected it under \`## ${context.grammar.sections.review.name}\` only: every other exercise has its answer in it`,
  );
}

/** Other questions inside one: in what pupils read of it, and in its answer. */
function reportDisguisedIn(question: Question, context: Context): void {
  const [stem] = question.children;
  const [line, ...under] = stem.children;
  if (line !== undefined) reportTypedIn(line, context);
  const answered = isSingle(question) ? parsingOf(question.type).answered : null;
  reportExercisesInside(under, context);
  reportDisguisedQuestions(under, 'exercises', 'asked', context, { answered });
  if (isSingle(question)) parsingOf(question.type).reportDisguised(question, context);
}

/** A heading of the wrong level would have its answer printed above the questions. */
function refuseMisshapen(
  questionType: SectionType,
  { heading }: ExerciseSection,
  { instruction, questions }: ParsedExercises,
  context: Context,
): void {
  if (instruction.some((node) => startsUnseen(node, context))) return;
  const stray = instruction.find(({ type }) => type === 'heading');
  if (stray !== undefined) {
    say(
      context,
      'exercises-have-their-form',
      stray,
      'Unexpected heading before the first question, expected `### ` before every question',
      { note: 'As it stands, all that is under it would be printed above the questions.' },
    );
  } else if (questions.length === 0) {
    say(
      context,
      'exercises-have-their-form',
      heading,
      `Unexpected section without a question, expected ${parsingOf(questionType).expected}`,
    );
  }
}

/** A section's heading can keep all of it out of the guide or in order, leave written answers open, give them room and say what all of it checks. */
function giveFromHeading(
  attributes: Attributes,
  questions: Question[],
  { heading }: ExerciseSection,
  context: Context,
): void {
  if (attributes.marks !== null) {
    say(
      context,
      'attributes-are-readable',
      heading,
      'Unexpected marks in the heading of a section, expected them at the end of each question',
    );
  }
  const answered = questions.flatMap(withParts).filter(isSingle);
  const written = answered.filter((question) => question.type === 'review');
  for (const question of written) {
    question.open ||= attributes.open;
    if (!completes(question)) question.space ??= attributes.space;
  }
  if (attributes.open && written.length < answered.length) sayNotOpen(heading, context);
  for (const question of questions) {
    if (question.tier === 'core') question.tier = attributes.tier ?? 'core';
    if (question.checks.length === 0) question.checks = attributes.checks;
  }
  if (attributes.worksheetOnly) for (const question of questions) question.worksheetOnly = true;
  if (attributes.fixedOrder) fixOrderOf(answered, heading, context);
}

/** What stands at the end of an instruction belongs to the one question there is. */
function giveFromInstruction(
  attributes: Attributes,
  questions: Question[],
  { heading, nodes }: ExerciseSection,
  context: Context,
): void {
  if (!attributes.given) return;
  const [first, ...more] = questions;
  if (first === undefined) return;
  const inFront = more.length === 0 || first.type === 'match' || first.type === 'ordering';
  if (!inFront || first.id !== '' || first.marks !== null) {
    const place: RootContent = nodes[0] ?? heading;
    say(
      context,
      'attributes-are-readable',
      place,
      'Unexpected marks or id at the end of an instruction, expected them at the end of each question',
      {
        note: `This section has ${questions.length} questions.`,
      },
    );
    return;
  }
  first.id = attributes.id;
  first.idIsAuthored = attributes.id !== '';
  first.marks = attributes.marks;
  first.worksheetOnly ||= attributes.worksheetOnly;
  first.fixedOrder ||= attributes.fixedOrder;
  if (first.type === 'review') first.space ??= attributes.space;
  first.open ||= attributes.open;
  first.tier = attributes.tier ?? first.tier;
  if (first.checks.length === 0) first.checks = attributes.checks;
}
