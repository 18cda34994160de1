import { TopicGuidePage } from '../components/guide/topic-guide-page.tsx';
import { pageTemplate } from '../page-template.tsx';

export const { data, render } = pageTemplate('topicGuide', TopicGuidePage);
