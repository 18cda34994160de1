import type { Guide } from '../../guide/guide.ts';
import type { MultipleChoice, Option } from '../../guide/questions.ts';
import { plainText } from '../../guide/text.ts';
import { firstOf } from '../../guide/walk.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';

/** A multiple-choice question whose options are all text, without what a pupil would not take for one of them. */
export interface Choice {
  question: MultipleChoice;
  stem: string;
  right: WrittenOption[];
  wrong: WrittenOption[];
}

export interface WrittenOption {
  option: Option;
  text: string;
}

/** Section by section. "None of these" and "I don't know" are no options here. */
export function choicesOf(guide: Guide): Choice[][] {
  return exercisesOf(guide).map((exercises) =>
    allQuestionsOf(exercises).flatMap((question) =>
      question.type === 'multipleChoice' ? (choiceFrom(question) ?? []) : [],
    ),
  );
}

function choiceFrom(question: MultipleChoice): Choice | null {
  const [stem, ...options] = question.children;
  const own = options.filter(({ stays }) => stays === null);
  if (own.some(isMoreThanText)) return null;
  const written = own.map((option) => ({ option, text: plainText(option.children[0]) }));
  return {
    question,
    stem: plainText(stem),
    right: written.filter(({ option }) => option.right),
    wrong: written.filter(({ option }) => !option.right),
  };
}

/** Pictures, code, formulas and tables have no length or grammar to compare. */
function isMoreThanText({ children: [text, blocks] }: Option): boolean {
  return (
    blocks.children.length > 0 ||
    firstOf([text], 'image') !== null ||
    firstOf([text], 'formula') !== null
  );
}
