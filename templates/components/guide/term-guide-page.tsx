import type { GuideView } from '../../../src/4-render/views/guide-view.ts';
import { Encouragement } from './encouragement.tsx';
import { Related, Sheets, WhereNext } from './guide-foot.tsx';
import { GuidePage } from './guide-page.tsx';
import { MentionedIn } from './mentioned-in.tsx';
import { Part } from './parts.tsx';
import { ShowAnswers } from './show-answers.tsx';

/** Definition, facts, then every exercise in the author's order. */
export function TermGuidePage({ view: guide }: { view: GuideView }) {
  const definition = guide.parts.filter(({ type }) => type === 'definition');
  const facts = guide.parts.filter(({ type }) => type === 'facts');
  const others = guide.parts.filter((part) => !definition.includes(part) && !facts.includes(part));
  return (
    <GuidePage
      guide={guide}
      lead={definition.map((part, index) => <Part part={part} index={index} />)}
      first={
        <>
          <Encouragement guide={guide} />
          {facts.map((part, index) => (
            <Part part={part} index={index} />
          ))}
        </>
      }
    >
      <ShowAnswers guide={guide} />
      {others.map((part, index) => (
        <Part part={part} index={index} />
      ))}
      <Related guide={guide} />
      <MentionedIn guide={guide} />
      <WhereNext guide={guide} />
      <Sheets guide={guide} />
    </GuidePage>
  );
}
