import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Unanswered } from '../../../src/guide/kinds/kinds.ts';
import type { SectionType } from '../../../src/guide/questions.ts';
import { partTask } from '../../../src/locale/part-task.ts';
import { useSheetWords } from '../frame.tsx';
import { Heading } from '../heading.tsx';
import { Inline, Notes, Prose, splitStem } from '../prose.tsx';
import { Marks, QuestionNumber } from './number-and-marks.tsx';

/** Rank of a whole question's heading on a sheet; its parts' are one lower each. */
const RANK = 3;

export function rankOnSheet({ part }: { part: readonly number[] }): number {
  return RANK + part.length;
}

/** A question's number, line and marks on paper: a heading, by itself or in a `<legend>`. */
export function StemLine({ asked }: { asked: Unanswered }) {
  const { line } = splitStem(asked.stem);
  return (
    <Heading rank={rankOnSheet(asked)} class={line.length > 0 ? 'stem-line' : 'stem-line bare'}>
      <QuestionNumber of={asked} alone={line.length === 0} />
      {line.length > 0 && <Inline nodes={line} id={`${asked.id}-stem`} />}
      <Marks of={asked} />
    </Heading>
  );
}

/** The type of the section that questions stand in: a part of another kind says what to do. */
export const SectionContext = createContext<SectionType>('review');

/** What stands under the line: a source, a table, a picture; the line's footnotes; what to do in a part. */
export function StemRest({ asked }: { asked: Unanswered }) {
  const { rest } = splitStem(asked.stem);
  const section = useContext(SectionContext);
  const task = asked.part.length === 0 ? '' : partTask(asked, section, useSheetWords());
  return (
    <>
      <Notes id={`${asked.id}-stem`} />
      <Prose nodes={rest} id={`${asked.id}-more`} rank={rankOnSheet(asked) + 1} class="stem-rest" />
      {task !== '' && <p class="what-to-do">{task}</p>}
    </>
  );
}
