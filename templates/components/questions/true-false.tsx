import { Fragment } from 'preact';
import type { UnansweredTrueFalse } from '../../../src/guide/kinds/true-false.ts';
import { fullLabel } from '../../../src/guide/parts.ts';
import { usePageWords, useSheetWords } from '../frame.tsx';
import { Prose } from '../prose.tsx';
import type { AnswerProps } from './places.tsx';
import { StemLine, StemRest } from './stem.tsx';

export function TrueFalseOnScreen() {
  return null;
}

export function TrueFalseOnSheet({ asked }: { asked: UnansweredTrueFalse }) {
  const words = useSheetWords();
  const { questionAlone } = usePageWords();
  return (
    <>
      <StemLine asked={asked} />
      <StemRest asked={asked} />
      <fieldset class="true-false">
        <legend class="visually-hidden">{questionAlone[asked.type](fullLabel(asked))}</legend>
        <div class="options options-pair">
          {[words.true, words.false].map((word, index) => (
            <Fragment key={word}>
              <label class="option">
                <input type="radio" name={asked.id} value={index === 0 ? 'true' : 'false'} />{' '}
                <span>{word}</span>
              </label>{' '}
            </Fragment>
          ))}
        </div>
      </fieldset>
    </>
  );
}

export function TrueFalseAnswer({ entry, rank }: AnswerProps<'trueFalse'>) {
  const { key } = useSheetWords();
  const { id, isTrue, children } = entry.question;
  const [, rationale] = children;
  return (
    <>
      <p class="right-answer">{isTrue ? key.statementTrue : key.statementFalse}</p>
      <Prose nodes={rationale.children} id={`${id}-rationale`} rank={rank} />
    </>
  );
}
