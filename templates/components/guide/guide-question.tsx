import { GUIDE_VERSION } from '../../../src/4-render/views/exercises-view.ts';
import { fullLabel } from '../../../src/guide/parts.ts';
import { usePageWords } from '../frame.tsx';
import { Heading } from '../heading.tsx';
import { type Component, overridable } from '../overridable.tsx';
import { Inline, Notes, Prose, splitStem } from '../prose.tsx';
import { Answer, AskedOnScreen } from '../questions/by-type.tsx';
import { Marks, QuestionNumber } from '../questions/number-and-marks.tsx';
import { PartsWithAnswers } from '../questions/structured.tsx';

/**
 * One question on the guide page, or a part of one: a heading outside, the answer in a `<details>` of its own name.
 */
export const GuideQuestion: Component<'question'> = overridable('question', ({ asked, entry }) => {
  const words = usePageWords();
  const { line, rest } = splitStem(asked.stem);
  const notes = `${asked.id}-stem`;
  const rank = 3 + asked.part.length;
  const name = asked.part.length === 0 ? 'question' : 'question-part';
  return (
    <div class={`${name} question-${asked.type}`}>
      <Heading rank={rank} id={asked.id} class={line.length > 0 ? 'stem-line' : 'stem-line bare'}>
        <QuestionNumber of={asked} alone={line.length === 0} />
        {line.length > 0 && <Inline nodes={line} id={notes} />}
        <Marks of={asked} />
      </Heading>
      <Notes id={notes} />
      <Prose nodes={rest} id={`${notes}-more`} rank={rank + 1} />
      <AskedOnScreen asked={asked} />
      {asked.type === 'structured' && (
        <PartsWithAnswers>
          {asked.parts.map((part, index) => (
            <GuideQuestion
              key={part.id}
              asked={part}
              entry={entry?.type === 'structured' ? (entry.parts[index] ?? null) : null}
            />
          ))}
        </PartsWithAnswers>
      )}
      {entry !== null && entry.type !== 'structured' && (
        <details class="answer">
          <summary>{words.answerTo(fullLabel(asked))}</summary>
          <div class="answer-body">
            <Answer entry={entry} versions={[GUIDE_VERSION]} rank={rank + 1} />
          </div>
        </details>
      )}
    </div>
  );
});
