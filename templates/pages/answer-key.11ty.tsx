import { AnswerKeyPage } from '../components/sheet/answer-key-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('answerKey', AnswerKeyPage);
