/**
 * Questions that their author sees and Markdown does not: typed as people type them elsewhere. Among exercises
 * they would be printed with their answers, or hidden as part of another answer; in prose they publish answers.
 */
import type { Paragraph, RootContent } from 'mdast';
import { plainText } from '../../guide/text.ts';
import { isTold } from '../../messages/told.ts';
import { bracketedMarks, hasMarks } from '../attributes/marks.ts';
import { type Context, placeWithin, say } from '../context.ts';
import { headingsIn } from '../headings-in.ts';
import { HIDDEN } from '../markdown/hidden.ts';
import { exerciseNamed, nameOf } from '../words.ts';
import { givesAnswer, reportQuotedAnswers, UNDER_QUESTION } from './answers.ts';
import { ownWords } from './own-words.ts';
import { reportAnswersInTables } from './tables.ts';
import { plain, stretch, type TextLine, textLines } from './text-lines.ts';

/** What pupils see before they answer, and what they must not see. */
export type Territory = 'asked' | 'answered';

/** What is known of the blocks beside their own text. */
interface Surroundings {
  /** Marks at the end of the last line have been read. Default: false. */
  closed?: boolean;
  /** No question of the section was seen. Default: false. */
  alone?: boolean;
  /**
   * Where its answer and the reason for it stand, if the exercise is itself the answer. Default: null, as under a written
   * question, where pupils may read an explanation and judge it.
   */
  answered?: string | null;
}

/**
 * Reports `questions-are-seen`: bold lines that ask or bear marks, lines that begin with `Q:` or `Question 2:`,
 * names of sections in bold, verdicts and gaps typed by hand, marks where no question ends.
 *
 * @param nodes Blocks of one section, or of one part of it.
 */
export function reportDisguisedQuestions(
  nodes: readonly RootContent[],
  where: 'exercises' | 'prose',
  territory: Territory,
  context: Context,
  { closed = false, alone = false, answered: inItself = null }: Surroundings = {},
): void {
  /** Lines that have been told of with others. */
  const told = new Set<number>();
  const tell: Tell = (line, written, expected, mild = false) => {
    if (told.has(line.line) || isTold(context.file, { start: line, end: line })) return;
    const start = Math.max(0, line.text.indexOf(written));
    say(
      context,
      'questions-are-seen',
      stretch(line, start, written.length),
      `Unexpected \`${short(written)}\` in ${PLACES[where][territory]}, expected ${expected}`,
      { note: NOTES[where][territory], ...(mild && { asWarning: true as const }) },
    );
  };
  reportBoldLines(nodes, where, territory, context, tell);
  if (where === 'prose') reportMarkedHeadings(nodes, context);
  const lines = textLines(nodes, context).filter(({ quoted }) => !quoted);
  const { askedLine, answeredLine, answeredShort, explainedLine, verdict } =
    context.grammar.patterns;
  const asked = lines.filter(({ text }) => askedLine.test(plain(text)));
  const answered = lines.filter(({ text }) => {
    // `A. …` may be a name or an option, but for a `Q. …` beside it.
    return answeredLine.test(plain(text)) || (asked.length > 0 && answeredShort.test(plain(text)));
  });
  const verdicts = lines.filter(({ text }) => verdict.test(text.trim())).length;
  // One message for the habit, at its first line.
  const [first] = asked;
  if (first !== undefined) {
    tell(first, first.text.trim(), QUESTION, where === 'prose' && answered.length === 0);
    for (const line of [...asked, ...answered]) told.add(line.line);
  }
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim();
    if (where === 'prose') reportInProse(line, verdicts, context, tell);
    else if (territory === 'asked') {
      const isExplained = inItself !== null && explainedLine.test(plain(text));
      if (isExplained || givesAnswer(text, context)) tell(line, text, inItself ?? UNDER_QUESTION);
      else if (!closed || index < lines.length - 1) reportTyped(line, context, tell);
    }
  }
  if (where === 'exercises' && territory === 'asked') {
    reportPlainQuestions(nodes, alone, context, tell);
    reportQuotedAnswers(nodes, inItself ?? UNDER_QUESTION, context);
    reportAnswersInTables(nodes, inItself ?? UNDER_QUESTION, context);
  }
}

/** The same in a line that a pupil reads and that has given its attributes away: a stem, a statement, an option. */
export function reportTypedIn(node: RootContent, context: Context): void {
  const start = node.position?.start;
  if (start !== undefined && isTold(context.file, { start, end: start })) return;
  const found = typedByHand(ownWords(node), context);
  if (found === null) return;
  const [written = ''] = found.written.split(HIDDEN);
  say(
    context,
    'questions-are-seen',
    placeWithin(context, node, written),
    `Unexpected \`${written.trim()}\` in what pupils read, expected ${found.expected}`,
  );
}

type Tell = (line: TextLine, written: string, expected: string, mild?: boolean) => void;

const QUESTION = '`### ` and the question, its answer under it';

const PLACES = {
  exercises: { asked: 'what pupils read before they answer', answered: 'an answer' },
  prose: { asked: 'running text', answered: 'running text' },
} as const;

const ON_NO_SHEET =
  'As it stands, everyone reads it, and it is on no sheet. Questions stand under `## Review questions`';
const IN_PROSE = `${ON_NO_SHEET}; what somebody else said may stand in a quotation (\`> \`).`;

const NOTES = {
  exercises: {
    asked: 'As it stands, it is printed above the questions, with all that is under it.',
    answered: 'As it stands, this question is a part of the answer above and not on the sheet.',
  },
  prose: { asked: IN_PROSE, answered: IN_PROSE },
} as const;

/** `**Why? (2 marks)**`, `**Review questions**`: bold lines of their own, meant as headings. */
function reportBoldLines(
  nodes: readonly RootContent[],
  where: 'exercises' | 'prose',
  territory: Territory,
  context: Context,
  tell: Tell,
): void {
  const { grammar } = context;
  for (const node of nodes) {
    const words = node.type === 'paragraph' ? boldLine(node) : null;
    const [line] = words === null ? [] : textLines([node], context);
    if (words === null || line === undefined) continue;
    const named = exerciseNamed(words, grammar);
    if (named !== null) {
      tell(
        line,
        line.text.trim(),
        `a heading: \`## ${nameOf(named, grammar)}\``,
        named === 'keyTerms',
      );
    } else if (hasMarks(ownWords(node), grammar)) tell(line, line.text.trim(), QUESTION);
    else if (where === 'exercises' && territory === 'asked' && /[?？؟]$/.test(words)) {
      // In italics it may be a source.
      const isBold = node.type === 'paragraph' && node.children[0]?.type === 'strong';
      tell(line, line.text.trim(), QUESTION, !isBold);
    }
  }
}

/** A line that asks, and something under it: a question and its answer, or two paragraphs of a source. */
function reportPlainQuestions(
  nodes: readonly RootContent[],
  alone: boolean,
  context: Context,
  tell: Tell,
): void {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'paragraph' || nodes[index + 1]?.type !== 'paragraph') continue;
    const [line, ...more] = textLines([node], context);
    if (line === undefined || more.length > 0 || !/[?？؟]$/.test(line.text.trim())) continue;
    tell(line, line.text.trim(), QUESTION, !alone);
  }
}

/** `### Why? (2 marks)` in prose: a question whose answer everyone would read; "Paper 1 (80 marks)" may be none. */
function reportMarkedHeadings(nodes: readonly RootContent[], context: Context): void {
  for (const { heading, nested } of headingsIn(nodes)) {
    const words = ownWords(heading);
    const marks = bracketedMarks(words, context.grammar);
    if (marks === null || (nested && isTold(context.file, heading.position))) continue;
    const asks = /[?？؟]\s*$/.test(words.slice(0, marks.start));
    say(
      context,
      'questions-are-seen',
      heading,
      `Unexpected \`${short(plainText(heading))}\` as a heading of running text, expected it under \`## ${context.grammar.sections.review.name}\``,
      { note: nested ? `${ON_NO_SHEET}.` : IN_PROSE, ...(!asks && { asWarning: true as const }) },
    );
  }
}

/** The words of a paragraph whose first line is bold and nothing else, but for marks; null for any other. */
function boldLine({ children }: Paragraph): string | null {
  const [first, second] = children;
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return null;
  const rest = second === undefined ? '' : second.type === 'text' ? second.value : null;
  if (second?.type === 'break') return plainText(first);
  const [same = ''] = rest?.split('\n', 1) ?? [];
  const isAlone = rest !== null && /^\s*(?:[([][^()[\]]*[)\]])?[.:]?\s*$/.test(same);
  return isAlone ? plainText(first) : null;
}

/** Among what pupils see: marks that end no question, gaps and verdicts typed by hand. */
function reportTyped(line: TextLine, context: Context, tell: Tell): void {
  const found = typedByHand(line.text.trim(), context);
  if (found !== null) tell(line, found.written, found.expected);
}

function typedByHand(
  text: string,
  { grammar }: Context,
): { written: string; expected: string } | null {
  const marks = bracketedMarks(text, grammar)?.written;
  if (marks !== undefined) {
    return { written: marks, expected: 'marks at the very end of a question only' };
  }
  const verdict = grammar.patterns.verdict.exec(text)?.[0];
  if (verdict !== undefined) return { written: verdict, expected: VERDICT };
  const answer = grammar.patterns.answerInside.exec(text)?.[0];
  if (answer !== undefined) return { written: answer, expected: 'the answer under the question' };
  const gap = /_{3,}/.exec(text)?.[0];
  return gap === undefined ? null : { written: gap, expected: GAP };
}

const ANSWERS = 'each answer under its question, under `## Review questions`';
const VERDICT = 'a box before the statement: `- [x] ` for true, `- [ ] ` for false';
const GAP = 'a sentence under `## Fill in the gaps` with the missing word in bold: `**word**`';

/** A line of prose that ends with marks: with a question before them its answer is published below. */
function reportInProse(line: TextLine, verdicts: number, context: Context, tell: Tell): void {
  const text = line.text.trim().replace(/[*_\s]+$/, '');
  const marks = bracketedMarks(text, context.grammar);
  if (marks !== null && /^[.?!:]?$/.test(text.slice(marks.start + marks.written.length).trim())) {
    const asks = /[?？؟][*_\s]*$/.test(text.slice(0, marks.start));
    tell(line, asks ? text : marks.written, QUESTION, !asks);
    return;
  }
  if (context.grammar.patterns.answersLine.test(plain(line.text))) {
    tell(line, line.text.trim(), ANSWERS);
    return;
  }
  const verdict = context.grammar.patterns.verdict.exec(text)?.[0];
  if (verdict !== undefined && verdicts > 1) {
    tell(line, verdict, `statements under \`## True or false\` with ${VERDICT}`);
    return;
  }
  const gap = /(?<![\p{L}\p{N}_\\])_{3,}(?![\p{L}\p{N}_])/u.exec(text)?.[0];
  if (gap !== undefined) tell(line, gap, GAP, true);
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
