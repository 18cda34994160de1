import { usePageWords, useSheetWords } from '../frame.tsx';

/** Heard as one string, seen as a number in the margin. */
export function QuestionNumber({ number }: { number: number }) {
  const words = usePageWords();
  return (
    <>
      <span class="visually-hidden">{words.questionNumber(number)}</span>{' '}
      <span class="number" aria-hidden="true">
        {number}
      </span>{' '}
    </>
  );
}

export function Marks({ marks }: { marks: number | null }) {
  const words = useSheetWords();
  return marks === null ? null : <span class="marks"> [{words.marks(marks)}]</span>;
}
