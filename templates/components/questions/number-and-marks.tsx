import type { UnansweredBase } from '../../../src/guide/kinds/base.ts';
import { fullLabel, marksShown, ownLabel } from '../../../src/guide/parts.ts';
import type { QuestionType } from '../../../src/guide/questions.ts';
import { usePageWords, useSheetWords } from '../frame.tsx';

interface QuestionNumberProps {
  of: Pick<UnansweredBase, 'number' | 'part'> & { type: QuestionType };
  /** It has no line of its own to be told by: what is to be done is said in its place. */
  alone?: boolean;
}

/** Heard as one string, seen as a number in the margin, or as the letter of a part. */
export function QuestionNumber({ of, alone = false }: QuestionNumberProps) {
  const { questionNumber, questionAlone } = usePageWords();
  const label = fullLabel(of);
  const heard = alone ? `${questionAlone[of.type](label)},` : questionNumber(label);
  return (
    <>
      <span class="visually-hidden">{heard}</span>{' '}
      <span class="number" aria-hidden="true">
        {ownLabel(of)}
      </span>{' '}
    </>
  );
}

interface MarksProps {
  of: Parameters<typeof marksShown>[0];
}

export function Marks({ of }: MarksProps) {
  const words = useSheetWords();
  const marks = marksShown(of);
  return marks === null ? null : <span class="marks"> [{words.marks(marks)}]</span>;
}

/** Where a heading tells the marks and they are seen behind what is asked. */
export function MarksHeard({ of }: MarksProps) {
  const words = useSheetWords();
  const marks = marksShown(of);
  return marks === null ? null : <span class="visually-hidden">{words.marks(marks)}</span>;
}

export function MarksSeen({ of }: MarksProps) {
  return (
    <span class="marks-seen" aria-hidden="true">
      <Marks of={of} />
    </span>
  );
}
