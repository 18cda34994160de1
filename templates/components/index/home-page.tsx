import type { HomeView } from '../../../src/4-render/views/index-views.ts';
import { useFrame, usePageWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { TitleText } from '../title-text.tsx';
import { QuestionIndexes } from './question-indexes.tsx';

export function HomePage({ home }: { home: HomeView }) {
  const { href } = useFrame();
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
            <li key={course.address}>
              <p class="kicker">{[course.subject, course.level].filter(Boolean).join(', ')}</p>
              <h3>
                <a href={href(course.address)}>
                  <TitleText title={course.title} />
                </a>
              </h3>
              {course.description !== '' && <p>{course.description}</p>}
              <p class="counts">
                {words.guideCount(course.guides)}
                {course.questions > 0 && ` · ${words.questionCount(course.questions)}`}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <QuestionIndexes indexes={home.questionIndexes} />
    </Layout>
  );
}
