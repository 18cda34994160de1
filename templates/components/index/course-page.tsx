import type { CourseView } from '../../../src/4-render/views/index-views.ts';
import { CourseLinks } from '../course-links.tsx';
import { useFrame, usePageWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { SheetFiles } from '../sheet-files.tsx';
import { TitleText } from '../title-text.tsx';
import { GuideList } from './guide-list.tsx';
import { QuestionIndexes } from './question-indexes.tsx';

export function CoursePage({ view: course }: { view: CourseView }) {
  const { href } = useFrame();
  const words = usePageWords();
  return (
    <Layout>
      <header class="index-head">
        <p class="kicker">{[course.subject, course.level].filter(Boolean).join(', ')}</p>
        <h1>
          <TitleText title={course.title} alone />
        </h1>
        {course.description !== '' && <p class="lead">{course.description}</p>}
        {course.glossary !== null && (
          <p class="sheet-links">
            <a class="button" href={href(course.glossary)}>
              {words.glossary}
            </a>
          </p>
        )}
      </header>
      {course.guides === 0 && <p>{words.noGuides}</p>}
      {course.units.map(({ title, slug, guides, packets }) => (
        <section class="unit-section" key={slug}>
          {(title.plain !== '' || course.units.length > 1) && (
            <h2 id={slug === '' ? 'page.more' : slug}>
              {title.plain === '' ? words.otherGuides : <TitleText title={title} alone />}
            </h2>
          )}
          <GuideList guides={guides} />
          <SheetFiles files={packets} of={title} />
        </section>
      ))}
      {course.links.length > 0 && (
        <section>
          <h2 id="page.next">{words.whereNext}</h2>
          <CourseLinks links={course.links} />
        </section>
      )}
      <QuestionIndexes indexes={course.questionIndexes} />
    </Layout>
  );
}
