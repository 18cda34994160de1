import { documentHtml } from '../components/document.tsx';
import { CoursePage } from '../components/index/course-page.tsx';
import { type PageData, pageData } from '../page-data.ts';

export const data = pageData('course');

export function render({ view: { frame, view } }: PageData<'course'>): Promise<string> {
  return documentHtml(frame, <CoursePage course={view} />);
}
