import { MovedPage } from '../components/index/moved-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('moved', MovedPage);
