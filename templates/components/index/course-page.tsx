import type { CourseView, GuideSummary } from '../../../src/4-render/views/index-views.ts';
import { CourseLinks } from '../course-links.tsx';
import { useFrame, usePageWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { SheetFiles } from '../sheet-files.tsx';
import { TitleText } from '../title-text.tsx';
import { QuestionIndexes } from './question-indexes.tsx';

export function CoursePage({ course }: { course: CourseView }) {
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
          <Guides guides={guides} />
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

function Guides({ guides }: { guides: readonly GuideSummary[] }) {
  const { href } = useFrame();
  const words = usePageWords();
  return (
    <ul class="guide-list">
      {guides.map((guide) => (
        <li key={guide.address}>
          <a class="guide-title" href={href(guide.address)}>
            <TitleText title={guide.title} />
          </a>
          <span class="guide-kind">
            {words.kinds[guide.kind]} {guide.draft && <span class="draft">{words.draft}</span>}
          </span>
          {guide.worksheet !== null && (
            <a class="guide-sheet" href={href(guide.worksheet)}>
              {words.worksheet}
              <span class="visually-hidden">
                : <TitleText title={guide.title} />
              </span>
            </a>
          )}
          <SheetFiles files={guide.sheets} of={guide.title} />
        </li>
      ))}
    </ul>
  );
}
