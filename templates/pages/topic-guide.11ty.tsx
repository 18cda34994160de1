import { documentHtml } from '../components/document.tsx';
import { Related, Sheets, WhereNext } from '../components/guide/guide-foot.tsx';
import { GuidePage } from '../components/guide/guide-page.tsx';
import { Part } from '../components/guide/parts.tsx';
import { ShowAnswers } from '../components/guide/show-answers.tsx';
import { type PageData, pageData } from '../page-data.ts';

export const data = pageData('topicGuide');

/** Everything in the author's order. */
export function render({ view: { frame, view: guide } }: PageData<'topicGuide'>): Promise<string> {
  const first = guide.parts.findIndex(({ type }) => type === 'exercises');
  return documentHtml(
    frame,
    <GuidePage guide={guide}>
      {guide.parts.map((part, index) => (
        <>
          {index === first && <ShowAnswers guide={guide} />}
          <Part part={part} index={index} />
        </>
      ))}
      <Related guide={guide} />
      <WhereNext guide={guide} />
      <Sheets guide={guide} />
    </GuidePage>,
  );
}
