import { useFrame, usePageWords } from '../frame.tsx';
import { LinkList } from '../link-list.tsx';
import { overridable } from '../overridable.tsx';

/** Questions by their titles, some of each subject and level, and the way to all of them. */
export const QuestionIndexes = overridable('question-indexes', ({ indexes }) => {
  const { href } = useFrame();
  const words = usePageWords();
  if (indexes.length === 0) return null;
  return (
    <section class="question-indexes">
      <h2 id="page.answers">{words.answersBySubject}</h2>
      {indexes.map(({ subject, level, address, count, first }) => (
        <section key={address}>
          {indexes.length > 1 && (
            <h3>{[subject, level].filter(Boolean).join(', ') || words.answersBySubject}</h3>
          )}
          <LinkList links={first} />
          <p class="more">
            <a href={href(address)}>
              {words.allAnswered(count)}
              <span class="visually-hidden">: {[subject, level].filter(Boolean).join(', ')}</span>
            </a>
          </p>
        </section>
      ))}
    </section>
  );
});
