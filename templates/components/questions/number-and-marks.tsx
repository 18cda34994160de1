import type { UnansweredBase } from '../../../src/guide/kinds/base.ts';
import { fullLabel, marksShown, ownLabel } from '../../../src/guide/parts.ts';
import { usePageWords, useSheetWords } from '../frame.tsx';

/** Heard as one string, seen as a number in the margin, or as the letter of a part. */
export function QuestionNumber({ of }: { of: Pick<UnansweredBase, 'number' | 'part'> }) {
  const words = usePageWords();
  return (
    <>
      <span class="visually-hidden">{words.questionNumber(fullLabel(of))}</span>{' '}
      <span class="number" aria-hidden="true">
        {ownLabel(of)}
      </span>{' '}
    </>
  );
}

export function Marks({ of }: { of: Parameters<typeof marksShown>[0] }) {
  const words = useSheetWords();
  const marks = marksShown(of);
  return marks === null ? null : <span class="marks"> [{words.marks(marks)}]</span>;
}
