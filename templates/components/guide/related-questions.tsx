import { useFrame, usePageWords } from '../frame.tsx';
import { LinkList } from '../link-list.tsx';
import { overridable } from '../overridable.tsx';

/** Every other question of the same subject and level. */
export const RelatedQuestions = overridable('related-questions', ({ guide }) => {
  const { href } = useFrame();
  const words = usePageWords();
  const { relatedQuestions, questionIndex, subject, level } = guide;
  if (relatedQuestions.length === 0 || questionIndex === null) return null;
  return (
    <section class="related-questions">
      <h2 id="page.questions">{words.relatedQuestions(subject, level)}</h2>
      <LinkList links={relatedQuestions} />
      <p>
        <a href={href(questionIndex)}>{words.allQuestions}</a>
      </p>
    </section>
  );
});
