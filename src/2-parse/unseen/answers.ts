/** Answers in what pupils read before they answer: they would be printed on the worksheet. */
import type { RootContent } from 'mdast';
import { isTold } from '../../messages/told.ts';
import { type Context, say } from '../context.ts';
import { plain, stretch, type TextLine, textLines } from './text-lines.ts';

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
    const isSpoken = isAsked || (speakers.size > 1 && SPEAKER.test(text));
    if (!givesAnswer(line.text, context) || (isSpoken && !answersLine.test(text))) continue;
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
