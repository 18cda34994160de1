import type { UnansweredCloze } from '../../../src/guide/kinds/cloze.ts';
import { Heading } from '../heading.tsx';
import { Prose } from '../prose.tsx';
import { MarksHeard, MarksSeen, QuestionNumber } from './number-and-marks.tsx';
import type { AnswerProps } from './places.tsx';
import { rankOnSheet, StemLine, StemRest } from './stem.tsx';
import { WordBank } from './word-bank.tsx';

export function ClozeOnScreen({ asked }: { asked: UnansweredCloze }) {
  return (
    <>
      {asked.bank !== null && <WordBank words={asked.bank} />}
      <Prose
        nodes={asked.text}
        id={`${asked.id}-text`}
        rank={rankOnSheet(asked) + 1}
        class="cloze"
      />
    </>
  );
}

/** A sentence of its own has its number and marks beside it; a passage has them on its stem. */
export function ClozeOnSheet({ asked }: { asked: UnansweredCloze }) {
  const hasStem = asked.stem.length > 0;
  return (
    <>
      {hasStem && <StemLine asked={asked} />}
      <StemRest asked={asked} />
      {asked.bank !== null && <WordBank words={asked.bank} />}
      <div class="cloze-line">
        {!hasStem && (
          <Heading rank={rankOnSheet(asked)} class="bare-number">
            <QuestionNumber of={asked} alone />
            <MarksHeard of={asked} />
          </Heading>
        )}
        <Prose
          nodes={asked.text}
          id={`${asked.id}-text`}
          rank={rankOnSheet(asked) + 1}
          class="cloze"
        />
        {!hasStem && <MarksSeen of={asked} />}
      </div>
    </>
  );
}

export function ClozeAnswer({ entry, rank }: AnswerProps<'cloze'>) {
  const { id, children } = entry.question;
  return (
    <Prose nodes={children[1].children} id={`${id}-answer`} rank={rank} class="cloze-answer" />
  );
}
