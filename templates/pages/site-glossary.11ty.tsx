import { SiteGlossaryPage } from '../components/index/site-glossary-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('siteGlossary', SiteGlossaryPage);
