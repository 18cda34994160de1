import type { Unanswered } from '../../../src/guide/kinds/kinds.ts';
import { Inline, Notes, Prose, splitStem } from '../prose.tsx';
import { Marks, QuestionNumber } from './number-and-marks.tsx';

/** A question's number, line and marks on paper: a heading, by itself or in a `<legend>`. */
export function StemLine({ asked }: { asked: Unanswered }) {
  const { line } = splitStem(asked.stem);
  return (
    <h3 class={line.length > 0 ? 'stem-line' : 'stem-line bare'}>
      <QuestionNumber number={asked.number} />
      {line.length > 0 && <Inline nodes={line} id={`${asked.id}-stem`} />}
      <Marks marks={asked.marks} />
    </h3>
  );
}

/** What stands under the line: a source, a table, a picture; and the line's footnotes. */
export function StemRest({ asked }: { asked: Unanswered }) {
  const { rest } = splitStem(asked.stem);
  return (
    <>
      <Notes id={`${asked.id}-stem`} />
      <Prose nodes={rest} id={`${asked.id}-more`} rank={4} class="stem-rest" />
    </>
  );
}
