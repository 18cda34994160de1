import type {
  CourseView,
  GuideSummary,
  PrintListView,
} from '../../../src/4-render/views/index-views.ts';
import { useFrame, usePageWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { SheetFiles } from '../sheet-files.tsx';
import { TitleText } from '../title-text.tsx';
import { SheetLink } from './sheet-link.tsx';

/** Everything there is to print, by course and unit: packets first, then guide by guide. */
export function PrintListPage({ view: list }: { view: PrintListView }) {
  const words = usePageWords();
  return (
    <Layout>
      <header class="index-head">
        <h1>{words.printList}</h1>
      </header>
      {list.courses.map((course) => (
        <Course course={course} key={course.address} />
      ))}
    </Layout>
  );
}

function Course({ course }: { course: CourseView }) {
  const words = usePageWords();
  return (
    <section class="unit-section">
      <h2>
        <TitleText title={course.title} alone />
      </h2>
      {course.units.map(({ title, slug, guides, packets }) => (
        <section key={slug}>
          <h3>{title.plain === '' ? words.otherGuides : <TitleText title={title} alone />}</h3>
          <SheetFiles files={packets} of={title} />
          <ul class="guide-list">
            {guides
              .filter(({ worksheet }) => worksheet !== null)
              .map((guide) => (
                <Sheets guide={guide} key={guide.address} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Sheets({ guide }: { guide: GuideSummary }) {
  const { href } = useFrame();
  const words = usePageWords();
  return (
    <li>
      <a class="guide-title" href={href(guide.address)}>
        <TitleText title={guide.title} />
      </a>
      <SheetLink address={guide.worksheet} word={words.worksheet} of={guide.title} />
      <SheetLink address={guide.answerKey} word={words.answerKey} of={guide.title} />
      <SheetFiles files={guide.sheets} of={guide.title} />
    </li>
  );
}
