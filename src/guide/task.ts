import { deletionsIn } from './deletions.ts';
import type { Exercises } from './guide.ts';
import { takesOneWord } from './kinds/cloze.ts';
import { withParts } from './parts.ts';
import type { Question } from './questions.ts';

/** What pupils are told to do in a section; a language has the words. */
export type Task =
  | 'review'
  | 'reviewInBook'
  | 'multipleChoice'
  | 'multipleChoiceSeveral'
  | 'trueFalse'
  | 'cloze'
  | 'clozeOneWord'
  | 'clozeFromBank'
  | 'match'
  | 'ordering';

/**
 * The task of a section. Of its answers it tells whether all gaps take one word, and whether several options are right.
 *
 * @param questions Those of the section that are on the sheet.
 * @param inBooks There is no room for written answers on the sheet.
 */
export function taskOf(
  { questionType, bank }: Exercises,
  questions: readonly Question[],
  inBooks: boolean,
): Task {
  const all = questions.flatMap(withParts);
  switch (questionType) {
    case 'review':
      return inBooks ? 'reviewInBook' : 'review';
    case 'multipleChoice':
      return all.some(hasSeveral) ? 'multipleChoiceSeveral' : 'multipleChoice';
    case 'cloze':
      if (bank !== null || all.some(hasBank)) return 'clozeFromBank';
      return all.every(hasOneWordGaps) ? 'clozeOneWord' : 'cloze';
    default:
      return questionType;
  }
}

function hasSeveral(question: Question): boolean {
  if (question.type !== 'multipleChoice') return false;
  const [, ...options] = question.children;
  return options.filter(({ right }) => right).length > 1;
}

function hasBank(question: Question): boolean {
  return question.type === 'cloze' && question.bank !== null;
}

function hasOneWordGaps(question: Question): boolean {
  return question.type !== 'cloze' || deletionsIn(question.children[1]).every(takesOneWord);
}
