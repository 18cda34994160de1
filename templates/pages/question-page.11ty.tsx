import { QuestionPage } from '../components/guide/question-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('questionPage', QuestionPage);
