import type { ComponentChild } from 'preact';
import type { AskedInParts, Unanswered } from '../../../src/guide/kinds/kinds.ts';
import { StemLine, StemRest } from './stem.tsx';

/** What all parts share, then the parts. @param part Sets one, of any kind. */
export function StructuredOnSheet({
  asked,
  part,
}: {
  asked: AskedInParts;
  part: (asked: Unanswered) => ComponentChild;
}) {
  return (
    <>
      <StemLine asked={asked} />
      <StemRest asked={asked} />
      <ul class="question-parts">
        {asked.parts.map((one) => (
          <li class="question-part" id={one.id} key={one.id}>
            {part(one)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Parts in a key or on a guide page, each with its answer. */
export function PartsWithAnswers({ children }: { children: ComponentChild }) {
  return <div class="question-parts">{children}</div>;
}
