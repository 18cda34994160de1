import type { Draft, DraftSection, Fact, Leftover, QuestionDraft, Term } from './draft.ts';
import { plainBlocks, typed } from './rich.ts';

/** Something that was found and can't be a part of a guide, as its author typed it. */
export function leftoverFrom(
  one: DraftSection | QuestionDraft | Fact | Term,
  because: string,
): Leftover {
  return { line: 'line' in one ? one.line : 0, because, text: textFrom(one) };
}

export function addLeftover(draft: Draft, line: number, because: string, text: string): void {
  if (text.trim() !== '') draft.leftovers.push({ line, because, text: text.trim() });
}

/** As they stand in the file; those without a line come last. */
export function inFileOrder(leftovers: readonly Leftover[]): Leftover[] {
  const place = ({ line }: Leftover) => (line === 0 ? Number.MAX_SAFE_INTEGER : line);
  return [...leftovers].sort((one, other) => place(one) - place(other));
}

function textFrom(one: DraftSection | QuestionDraft | Fact | Term): string {
  if ('type' in one) return isQuestion(one) ? questionText(one) : sectionText(one);
  if ('term' in one) return `${typed(one.term)} — ${typed(one.meaning)}`;
  return plainBlocks([{ type: 'list', ordered: false, items: [one] }]);
}

function isQuestion(one: DraftSection | QuestionDraft): one is QuestionDraft {
  return 'stem' in one;
}

function sectionText(section: DraftSection): string {
  switch (section.type) {
    case 'definition':
    case 'summary':
      return plainBlocks(section.blocks);
    case 'prose':
      return lines(typed(section.heading), plainBlocks(section.blocks));
    case 'facts':
      return lines(...section.items.map(textFrom));
    case 'keyTerms':
      return lines(...section.terms.map(textFrom));
    case 'exercises':
      return lines(
        section.name,
        plainBlocks(section.instruction),
        ...section.questions.map(questionText),
      );
  }
}

/** The question, and indented under it all that is known of it. */
function questionText(question: QuestionDraft): string {
  const { stem, marks } = question;
  const asked = typed(stem) + (marks === null ? '' : ` (${marks} marks)`);
  return lines(asked, ...partsOf(question).map((part) => part.replaceAll(/^/gm, '  ')));
}

function partsOf(question: QuestionDraft): string[] {
  switch (question.type) {
    case 'review':
      return [
        plainBlocks(question.shown),
        ...(question.answer.length === 0 ? [] : [`Answer: ${plainBlocks(question.answer)}`]),
        ...question.points.map(({ text, accept }) =>
          lines(`- ${typed(text)}`, ...accept.map((one) => `  accept: ${typed(one)}`)),
        ),
      ].filter(Boolean);
    case 'structured':
      return question.parts.map(questionText);
    case 'multipleChoice':
      return [
        plainBlocks(question.shown),
        ...question.options.map(({ text, right, why }) =>
          lines(`${right ? '[x]' : '[ ]'} ${typed(text)}`, plainBlocks(why)),
        ),
      ].filter(Boolean);
    case 'trueFalse':
      return [question.isTrue ? 'True' : 'False', plainBlocks(question.why)].filter(Boolean);
    case 'cloze':
      return [];
    case 'match':
      return [question.columns, ...question.pairs].map(
        ([term, match]) => `${typed(term)} | ${match === null ? '' : typed(match)}`,
      );
    case 'ordering':
      return question.steps.map((step, index) => `${index + 1}. ${typed(step)}`);
  }
}

function lines(...parts: string[]): string {
  return parts.filter(Boolean).join('\n');
}
