import type { AskedQuestion } from '../../../src/4-render/views/exercises-view.ts';
import { GUIDE_VERSION } from '../../../src/4-render/views/exercises-view.ts';
import { usePageWords } from '../frame.tsx';
import { Inline, Notes, Prose, splitStem } from '../prose.tsx';
import { Answer, AskedOnScreen } from '../questions/by-type.tsx';
import { Marks, QuestionNumber } from '../questions/number-and-marks.tsx';

/** One question on the guide page: a heading outside, the answer in a `<details>` of its own name. */
export function GuideQuestion({ asked, entry }: AskedQuestion) {
  const words = usePageWords();
  const { line, rest } = splitStem(asked.stem);
  const notes = `${asked.id}-stem`;
  return (
    <div class={`question question-${asked.type}`}>
      <h3 id={asked.id} class={line.length > 0 ? 'stem-line' : 'stem-line bare'}>
        <QuestionNumber number={asked.number} />
        {line.length > 0 && <Inline nodes={line} id={notes} />}
        <Marks marks={asked.marks} />
      </h3>
      <Notes id={notes} />
      <Prose nodes={rest} id={`${notes}-more`} rank={4} />
      <AskedOnScreen asked={asked} />
      {entry !== null && (
        <details class="answer">
          <summary>{words.answerTo(asked.number)}</summary>
          <div class="answer-body">
            <Answer entry={entry} versions={[GUIDE_VERSION]} rank={4} />
          </div>
        </details>
      )}
    </div>
  );
}
