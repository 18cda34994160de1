import { documentHtml } from '../components/document.tsx';
import { Related, Sheets, WhereNext } from '../components/guide/guide-foot.tsx';
import { GuidePage } from '../components/guide/guide-page.tsx';
import { Part } from '../components/guide/parts.tsx';
import { RelatedQuestions } from '../components/guide/related-questions.tsx';
import { ShowAnswers } from '../components/guide/show-answers.tsx';
import { type PageData, pageData } from '../page-data.ts';

export const data = pageData('questionPage');

/** The direct answer, the reasons, the summary; then where to go next, exercises, other questions. */
export function render({
  view: { frame, view: guide },
}: PageData<'questionPage'>): Promise<string> {
  const exercises = guide.parts.filter(({ type }) => type === 'exercises');
  const answer = guide.parts.filter((part) => !exercises.includes(part));
  return documentHtml(
    frame,
    <GuidePage guide={guide}>
      {answer.map((part, index) => (
        <Part part={part} index={index} />
      ))}
      <WhereNext guide={guide} />
      <ShowAnswers guide={guide} />
      {exercises.map((part, index) => (
        <Part part={part} index={index} />
      ))}
      <RelatedQuestions guide={guide} />
      <Related guide={guide} />
      <Sheets guide={guide} />
    </GuidePage>,
  );
}
