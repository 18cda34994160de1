import { TagPage } from '../components/index/tag-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('tag', TagPage);
