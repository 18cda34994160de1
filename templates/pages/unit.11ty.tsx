import { UnitPage } from '../components/index/unit-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('unit', UnitPage);
