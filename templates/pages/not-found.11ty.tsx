import { documentHtml } from '../components/document.tsx';
import { NotFoundPage } from '../components/index/not-found-page.tsx';
import { type PageData, pageData } from '../page-data.ts';

export const data = pageData('notFound');

export function render({ view: { frame, view } }: PageData<'notFound'>): Promise<string> {
  return documentHtml(frame, <NotFoundPage page={view} />);
}
