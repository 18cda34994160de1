import { PrintListPage } from '../components/index/print-list-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('printList', PrintListPage);
