import type { HomeView } from '../../../src/4-render/views/index-views.ts';
import { usePageWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { TitleText } from '../title-text.tsx';
import { CourseCard } from './course-card.tsx';
import { QuestionIndexes } from './question-indexes.tsx';
import { SiteLists } from './site-lists.tsx';

export function HomePage({ view: home }: { view: HomeView }) {
  const words = usePageWords();
  return (
    <Layout>
      <header class="index-head">
        <h1>
          <TitleText title={home.title} alone />
        </h1>
        {home.tagline !== '' && <p class="lead">{home.tagline}</p>}
      </header>
      <section class="courses">
        <h2>{words.courses}</h2>
        {home.courses.length === 0 && <p>{words.noGuides}</p>}
        <ul class="course-list">
          {home.courses.map((course) => (
            <CourseCard course={course} key={course.address} />
          ))}
        </ul>
      </section>
      <QuestionIndexes indexes={home.questionIndexes} />
      <SiteLists links={home.lists} />
    </Layout>
  );
}
