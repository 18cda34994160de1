import { documentHtml } from '../components/document.tsx';
import { WorksheetPage } from '../components/sheet/worksheet-page.tsx';
import { type PageData, pageData } from '../page-data.ts';

export const data = pageData('worksheet');

export function render({ view: { frame, view } }: PageData<'worksheet'>): Promise<string> {
  return documentHtml(frame, <WorksheetPage sheet={view} />);
}
