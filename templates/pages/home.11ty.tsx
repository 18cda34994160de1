import { HomePage } from '../components/index/home-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('home', HomePage);
