import type { VFile } from 'vfile';
import { deletionsIn } from '../../guide/deletions.ts';
import { ownLabel } from '../../guide/parts.ts';
import type { Question } from '../../guide/questions.ts';
import { plainText } from '../../guide/text.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import { isGuessed } from '../guessed.ts';
import type { GuideRule } from '../rule.ts';

/** Every question has something for the key: a model answer, a gap, at least two steps. */
export const answersAreGiven: GuideRule = (guide, file) => {
  for (const exercises of exercisesOf(guide)) {
    const [instruction] = exercises.children;
    // What follows a slip in it may be the answer of a question that was not seen.
    if (exercises.origin !== 'authored' || isGuessed(file, instruction)) continue;
    for (const question of allQuestionsOf(exercises)) {
      if (!isGuessed(file, question)) tell(question, file);
    }
  }
};

function tell(question: Question, file: VFile): void {
  const stem = question.children[0];
  switch (question.type) {
    case 'review': {
      const [, answer, marking] = question.children;
      if (question.open || hasContent(answer)) return;
      const hasPoints = plainText(marking) !== '';
      report(
        file,
        'answers-are-given',
        stem,
        `Unexpected ${what(question)} without a model answer, expected it under the ${question.part.length > 0 ? 'part' : 'question'}${hasPoints ? ', above the marking points' : ''}`,
      );
      return;
    }
    case 'cloze':
      if (deletionsIn(question.children[1]).length > 0) return;
      report(
        file,
        'answers-are-given',
        question,
        'Unexpected text without a gap, expected the missing word in bold: `**word**`',
      );
      return;
    case 'ordering':
      if (question.children.length > 2) return;
      report(
        file,
        'answers-are-given',
        question,
        'Unexpected list of fewer than two steps, expected the steps in the right order',
      );
      return;
    default:
    // Rules of their own: choices-have-a-key, matches-can-be-solved; a statement is true or false by its box.
  }
}

/** `part (b)`: an author finds it by its letter. */
function what(question: Question): string {
  return question.part.length > 0 ? `part \`${ownLabel(question)}\`` : 'question';
}

/** Words, or a picture whose alternative text is missing still counts as something written. */
function hasContent(answer: { children: { type: string }[] }): boolean {
  return answer.children.length > 0;
}
