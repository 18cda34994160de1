import { usePaperWords, useWords } from '../frame.tsx';

export function QuestionNumber({ number }: { number: number }) {
  const words = useWords();
  return (
    <span class="number">
      <span class="visually-hidden">{words.question} </span>
      {number}
      <span class="visually-hidden">. </span>
    </span>
  );
}

export function Marks({ marks }: { marks: number | null }) {
  const words = usePaperWords();
  return marks === null ? null : <span class="marks"> [{words.marks(marks)}]</span>;
}
