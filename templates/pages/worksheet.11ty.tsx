import { WorksheetPage } from '../components/sheet/worksheet-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('worksheet', WorksheetPage);
