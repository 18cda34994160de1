import { documentHtml } from '../components/document.tsx';
import { HomePage } from '../components/index/home-page.tsx';
import { type PageData, pageData } from '../page-data.ts';

export const data = pageData('home');

export function render({ view: { frame, view } }: PageData<'home'>): Promise<string> {
  return documentHtml(frame, <HomePage home={view} />);
}
