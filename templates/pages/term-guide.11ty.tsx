import { documentHtml } from '../components/document.tsx';
import { Encouragement } from '../components/guide/encouragement.tsx';
import { Related, Sheets, WhereNext } from '../components/guide/guide-foot.tsx';
import { GuidePage } from '../components/guide/guide-page.tsx';
import { Part } from '../components/guide/parts.tsx';
import { ShowAnswers } from '../components/guide/show-answers.tsx';
import { type PageData, pageData } from '../page-data.ts';

export const data = pageData('termGuide');

/** Definition, facts, then every exercise in the author's order. */
export function render({ view: { frame, view: guide } }: PageData<'termGuide'>): Promise<string> {
  const definition = guide.parts.filter(({ type }) => type === 'definition');
  const facts = guide.parts.filter(({ type }) => type === 'facts');
  const others = guide.parts.filter((part) => !definition.includes(part) && !facts.includes(part));
  return documentHtml(
    frame,
    <GuidePage guide={guide}>
      {definition.map((part, index) => (
        <Part part={part} index={index} />
      ))}
      <Encouragement guide={guide} />
      {facts.map((part, index) => (
        <Part part={part} index={index} />
      ))}
      <ShowAnswers guide={guide} />
      {others.map((part, index) => (
        <Part part={part} index={index} />
      ))}
      <Related guide={guide} />
      <WhereNext guide={guide} />
      <Sheets guide={guide} />
    </GuidePage>,
  );
}
