import { documentHtml } from '../components/document.tsx';
import { GlossaryPage } from '../components/index/glossary-page.tsx';
import { type PageData, pageData } from '../page-data.ts';

export const data = pageData('glossary');

export function render({ view: { frame, view } }: PageData<'glossary'>): Promise<string> {
  return documentHtml(frame, <GlossaryPage glossary={view} />);
}
