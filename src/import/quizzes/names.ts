import type { Draft, QuestionDraft } from '../draft.ts';
import { addLeftover } from '../leftovers.ts';
import { plain } from '../rich.ts';

/** Quiz programs name their questions; a name that says more than its question is kept. */
export function keepNames(
  draft: Draft,
  names: readonly { name: string; question: QuestionDraft }[],
): void {
  const saying = names.filter(({ name, question }) => {
    const asked = new Set(wordsOf(plain(question.stem)));
    return wordsOf(name).some((word) => !asked.has(word));
  });
  const text = saying.map(({ name, question }) => `${name} (line ${question.line})`).join('\n');
  addLeftover(draft, 0, 'names of the questions in the quiz', text);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
