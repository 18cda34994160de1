import type { GuideView } from '../../../src/4-render/views/guide-view.ts';
import { Related, Sheets, WhereNext } from './guide-foot.tsx';
import { GuidePage } from './guide-page.tsx';
import { Part } from './parts.tsx';
import { RelatedQuestions } from './related-questions.tsx';
import { ShowAnswers } from './show-answers.tsx';

/** The direct answer, the reasons, the summary; then exercises, where to go next, other questions. */
export function QuestionPage({ view: guide }: { view: GuideView }) {
  const exercises = guide.parts.filter(({ type }) => type === 'exercises');
  const direct = guide.parts.filter(({ type }) => type === 'directAnswer');
  const reasons = guide.parts.filter((part) => !exercises.includes(part) && !direct.includes(part));
  return (
    <GuidePage guide={guide} lead={direct.map((part, index) => <Part part={part} index={index} />)}>
      {reasons.map((part, index) => (
        <Part part={part} index={index} />
      ))}
      <ShowAnswers guide={guide} />
      {exercises.map((part, index) => (
        <Part part={part} index={index} />
      ))}
      <WhereNext guide={guide} />
      <RelatedQuestions guide={guide} />
      <Related guide={guide} />
      <Sheets guide={guide} />
    </GuidePage>
  );
}
