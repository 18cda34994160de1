import { TermGuidePage } from '../components/guide/term-guide-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('termGuide', TermGuidePage);
