/** Answers in what pupils read before they answer: they would be printed on the worksheet. */
import type { RootContent } from 'mdast';
import { isTold } from '../../messages/told.ts';
import { type Context, say } from '../context.ts';
import { isOrdinary } from '../words.ts';
import { plain, stretch, type TextLine, textLines } from './text-lines.ts';

/** Where most answers stand, for messages. */
export const UNDER_QUESTION = 'the answer under its question';

/** `A: …`: in a text with gaps, one of those who speak, where there is another. */
const SPEAKER = /^(\p{L}) ?\d{0,3} ?:/u;
/** `**Answer:**` before its words: bold, but no gap. */
const BOLD_LABEL = /^\s*(\*\*|__)[^*_]*\1/;
const BOLD = /\*\*|__/;

/** True where a line begins as answers do: `Answer: B`, `Mark scheme: 1 B, 2 C`. */
export function givesAnswer(line: string, { grammar }: Context): boolean {
  const text = plain(line);
  return grammar.patterns.answeredLine.test(text) || grammar.patterns.answersLine.test(text);
}

/** `A: …` is what somebody says. */
export function isSpoken(line: string): boolean {
  return SPEAKER.test(plain(line));
}

/** `Answer`, `Correct answers`: what an answer stands under. "Solutions" may be liquids, and `A` is a name like `B`. */
export function isAnswerName(text: string, context: Context): boolean {
  const name = text.replace(/[\s:]+$/u, '');
  if (isOrdinary(context.grammar.answerParts.answer, name)) return false;
  const line = `${name}: 1`;
  return givesAnswer(line, context) && !isSpoken(line);
}

/**
 * Reports `questions-are-seen` for lines that begin as answers do.
 *
 * @param answered Where the answer stands, for messages.
 */
export function reportAnswerLines(
  nodes: readonly RootContent[],
  answered: string,
  context: Context,
): void {
  for (const line of textLines(nodes, context)) {
    if (givesAnswer(line.text, context) && !isSpoken(line.text))
      tellAnswer(line, answered, context);
  }
}

/** The same in quotations, where an interview may have its questions and answers. */
export function reportQuotedAnswers(
  nodes: readonly RootContent[],
  answered: string,
  context: Context,
): void {
  const { askedLine } = context.grammar.patterns;
  for (const quotation of nodes.filter(({ type }) => type === 'blockquote')) {
    const lines = textLines([quotation], context);
    if (!lines.some(({ text }) => askedLine.test(plain(text))))
      reportAnswerLines([quotation], answered, context);
  }
}

/**
 * Reports `questions-are-seen` for answers typed among the lines of a text with gaps. A line with a gap of its own tells
 * nothing, and who speaks or asks in a dialogue is answered in it.
 *
 * @param answered Where the answer stands, for messages.
 */
export function reportAnswersAmongGaps(
  nodes: readonly RootContent[],
  answered: string,
  context: Context,
): void {
  const { askedLine, answersLine } = context.grammar.patterns;
  const lines = textLines(nodes, context);
  const speakers = new Set(lines.flatMap(({ text }) => SPEAKER.exec(plain(text))?.[1] ?? []));
  const isAsked = lines.some(({ text }) => askedLine.test(plain(text)));
  for (const line of lines) {
    const text = plain(line.text);
    const isSaid = isAsked || (speakers.size > 1 && isSpoken(text));
    if (!givesAnswer(line.text, context) || (isSaid && !answersLine.test(text))) continue;
    if (!BOLD.test(line.text.replace(BOLD_LABEL, ''))) tellAnswer(line, answered, context);
  }
}

function tellAnswer(line: TextLine, answered: string, context: Context): void {
  if (isTold(context.file, { start: line, end: line })) return;
  const written = line.text.trim();
  say(
    context,
    'questions-are-seen',
    stretch(line, line.text.indexOf(written), written.length),
    `Unexpected \`${written}\` in what pupils read before they answer, expected ${answered}`,
    { note: 'As it stands, it is printed on the worksheet.' },
  );
}
