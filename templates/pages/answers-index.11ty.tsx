import { documentHtml } from '../components/document.tsx';
import { AnswersIndexPage } from '../components/index/answers-index-page.tsx';
import { type PageData, pageData } from '../page-data.ts';

export const data = pageData('answersIndex');

export function render({ view: { frame, view } }: PageData<'answersIndex'>): Promise<string> {
  return documentHtml(frame, <AnswersIndexPage answers={view} />);
}
