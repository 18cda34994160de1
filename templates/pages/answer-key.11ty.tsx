import { documentHtml } from '../components/document.tsx';
import { AnswerKeyPage } from '../components/sheet/answer-key-page.tsx';
import { type PageData, pageData } from '../page-data.ts';

export const data = pageData('answerKey');

export function render({ view: { frame, view } }: PageData<'answerKey'>): Promise<string> {
  return documentHtml(frame, <AnswerKeyPage sheet={view} />);
}
