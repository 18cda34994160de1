import { useFrame, usePageWords } from '../frame.tsx';
import { overridable } from '../overridable.tsx';
import { TitleText } from '../title-text.tsx';

/** The guides of a course or a unit: title, kind, number of questions. */
export const GuideList = overridable('guide-list', ({ guides }) => {
  const { href } = useFrame();
  const words = usePageWords();
  return (
    <ul class="guide-list">
      {guides.map(({ address, title, kind, draft, questions }) => (
        <li key={address}>
          <a class="guide-title" href={href(address)}>
            <TitleText title={title} />
          </a>{' '}
          <span class="guide-kind">{words.kinds[kind]}</span>{' '}
          {questions > 0 && <span class="guide-questions">{words.answeredCount(questions)}</span>}
          {draft && <span class="draft">{words.draft}</span>}
        </li>
      ))}
    </ul>
  );
});
