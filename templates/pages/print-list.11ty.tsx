import { documentHtml } from '../components/document.tsx';
import { PrintListPage } from '../components/index/print-list-page.tsx';
import { type PageData, pageData } from '../page-data.ts';

export const data = pageData('printList');

export function render({ view: { frame, view } }: PageData<'printList'>): Promise<string> {
  return documentHtml(frame, <PrintListPage list={view} />);
}
