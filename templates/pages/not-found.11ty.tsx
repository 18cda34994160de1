import { NotFoundPage } from '../components/index/not-found-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('notFound', NotFoundPage);
