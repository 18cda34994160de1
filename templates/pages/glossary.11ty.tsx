import { GlossaryPage } from '../components/index/glossary-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('glossary', GlossaryPage);
