import { useFrame, usePageWords } from '../frame.tsx';
import { overridable } from '../overridable.tsx';

/** The ways into the question pages, one for each subject and level. */
export const QuestionIndexes = overridable('question-indexes', ({ indexes }) => {
  const { href } = useFrame();
  const words = usePageWords();
  if (indexes.length === 0) return null;
  return (
    <section class="question-indexes">
      <h2>{words.answersBySubject}</h2>
      <ul class="link-list">
        {indexes.map(({ subject, level, address, count }) => (
          <li key={address}>
            <a href={href(address)}>
              {[subject, level].filter(Boolean).join(', ') || words.answersBySubject}
            </a>{' '}
            <span class="counts">{words.answeredCount(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
});
