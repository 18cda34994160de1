import type { GuideSummary } from '../../../src/4-render/views/index-views.ts';
import { useFrame, usePageWords } from '../frame.tsx';
import { TitleText } from '../title-text.tsx';

/** The questions of each guide that has any: a row leads to the first of them. */
export function PracticeList({ guides }: { guides: readonly GuideSummary[] }) {
  const { href } = useFrame();
  const words = usePageWords();
  return (
    <ul class="practice-list">
      {guides.map(({ title, questions, practice }) => {
        if (practice === null) return null;
        return (
          <li key={practice.address}>
            <a href={href(practice.address, practice.anchor)}>
              <span class="guide-title">
                <TitleText title={title} />
                <span class="visually-hidden">: </span>
              </span>
              <span class="guide-questions">{words.answeredCount(questions)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
