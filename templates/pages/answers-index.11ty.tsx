import { AnswersIndexPage } from '../components/index/answers-index-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('answersIndex', AnswersIndexPage);
