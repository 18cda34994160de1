import { CoursePage } from '../components/index/course-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('course', CoursePage);
