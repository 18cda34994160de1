import type { UnansweredOrdering } from '../../../src/guide/kinds/ordering.ts';
import { usePageWords } from '../frame.tsx';
import { Inline, Notes } from '../prose.tsx';
import { LetteredList } from './lettered.tsx';
import { type AnswerProps, Places } from './places.tsx';
import { StemLine, StemRest } from './stem.tsx';

export function OrderingOnScreen({ asked }: { asked: UnansweredOrdering }) {
  return <LetteredList items={asked.steps} id={`${asked.id}-step`} />;
}

export function OrderingOnSheet({ asked }: { asked: UnansweredOrdering }) {
  const words = usePageWords();
  return (
    <>
      <StemLine asked={asked} />
      <StemRest asked={asked} />
      <LetteredList items={asked.steps} id={`${asked.id}-step`} />
      <p class="order-boxes">
        <span class="visually-hidden">{words.lettersInOrder(asked.steps.length)}</span>
        {asked.steps.map(({ letter }) => (
          <span class="order-box" key={letter} aria-hidden="true" />
        ))}
      </p>
    </>
  );
}

export function OrderingAnswer({ entry, versions }: AnswerProps<'ordering'>) {
  const { id } = entry.question;
  return (
    <ol class="steps">
      {entry.steps.map(({ step, letters }, index) => (
        <li key={index}>
          <Places places={letters} versions={versions} />{' '}
          <Inline nodes={step.children} id={`${id}-step-${index + 1}-answer`} />
          <Notes id={`${id}-step-${index + 1}-answer`} />
        </li>
      ))}
    </ol>
  );
}
