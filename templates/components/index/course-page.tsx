import type { CourseUnit, CourseView } from '../../../src/4-render/views/index-views.ts';
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
  const named = course.units.filter(({ address }) => address !== null);
  return (
    <Layout wide>
      <div class="course">
        <header class="index-head">
          <p class="kicker">{[course.subject, course.level].filter(Boolean).join(', ')}</p>
          <h1>
            <TitleText title={course.title} alone />
          </h1>
          {course.description !== '' && <p class="lead">{course.description}</p>}
          {course.glossary !== null && (
            <p class="more">
              <a href={href(course.glossary)}>{words.glossary}</a>
            </p>
          )}
        </header>
        {named.length > 1 && (
          <nav class="unit-list" aria-label={words.units}>
            <p aria-hidden="true">{words.units}</p>
            <ul>
              {named.map(({ slug, title }) => (
                <li key={slug}>
                  <a href={`#${encodeURIComponent(slug)}`}>
                    <TitleText title={title} />
                    <span class="visually-hidden">: {words.onThisPage}</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="course-body">
          {course.guides === 0 && <p>{words.noGuides}</p>}
          {course.units.map((unit) => (
            <Unit unit={unit} alone={course.units.length === 1} key={unit.slug} />
          ))}
          {course.links.length > 0 && (
            <section>
              <h2 id="page.next">{words.whereNext}</h2>
              <CourseLinks links={course.links} />
            </section>
          )}
          <QuestionIndexes indexes={course.questionIndexes} />
        </div>
      </div>
    </Layout>
  );
}

function Unit({ unit, alone }: { unit: CourseUnit; alone: boolean }) {
  const { href } = useFrame();
  const words = usePageWords();
  const { title, slug, address, guides, packets } = unit;
  return (
    <section class="unit-section">
      {address !== null && (
        <h2 id={slug}>
          <a href={href(address)}>
            <TitleText title={title} />
          </a>
        </h2>
      )}
      {address === null && !alone && <h2 id="page.more">{words.otherGuides}</h2>}
      <GuideList guides={guides} />
      {address === null && <SheetFiles files={packets} of={title} />}
      {address !== null && <UnitActions unit={unit} address={address} />}
    </section>
  );
}

/** Learn, practise, print: each on the unit's own page. */
function UnitActions({ unit, address }: { unit: CourseUnit; address: string }) {
  const { href } = useFrame();
  const { organiser, actions } = usePageWords();
  const { title, isOrganised, questions, packets } = unit;
  const all = [
    ...(isOrganised ? [{ anchor: 'page.organiser', name: organiser }] : []),
    ...(questions > 0 ? [{ anchor: 'page.practice', name: actions.practise }] : []),
    ...(packets.length > 0 ? [{ anchor: 'page.sheets', name: actions.print }] : []),
  ];
  if (all.length === 0) return null;
  return (
    <p class="unit-actions">
      {all.map(({ anchor, name }) => (
        <a href={href(address, anchor)} key={anchor}>
          {name}
          <span class="visually-hidden">
            : <TitleText title={title} />
          </span>
        </a>
      ))}
    </p>
  );
}
