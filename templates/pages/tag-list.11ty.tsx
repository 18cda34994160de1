import { TagListPage } from '../components/index/tag-list-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('tagList', TagListPage);
