import type { GuideView } from '../../../src/4-render/views/guide-view.ts';
import { Related, Sheets, WhereNext } from './guide-foot.tsx';
import { GuidePage } from './guide-page.tsx';
import { Part } from './parts.tsx';
import { SectionBar } from './section-bar.tsx';
import { ShowAnswers } from './show-answers.tsx';

/** Everything in the author's order. */
export function TopicGuidePage({ view: guide }: { view: GuideView }) {
  const first = guide.parts.findIndex(({ type }) => type === 'exercises');
  return (
    <GuidePage guide={guide}>
      <SectionBar guide={guide} />
      {guide.parts.map((part, index) => (
        <>
          {index === first && <ShowAnswers guide={guide} />}
          <Part part={part} index={index} />
        </>
      ))}
      <Related guide={guide} />
      <WhereNext guide={guide} />
      <Sheets guide={guide} />
    </GuidePage>
  );
}
