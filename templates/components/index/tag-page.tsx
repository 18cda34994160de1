import type { TagView } from '../../../src/4-render/views/tags.ts';
import { useFrame, usePageWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { TitleText } from '../title-text.tsx';
import { GuideList } from './guide-list.tsx';

/** All guides that have one tag, course by course. */
export function TagPage({ view: { tag, courses } }: { view: TagView }) {
  const { href } = useFrame();
  const words = usePageWords();
  return (
    <Layout>
      <header class="index-head">
        <h1>{words.tag(tag)}</h1>
      </header>
      {courses.map(({ course, guides }) => (
        <section class="unit-section" key={course.address}>
          <h2>
            <a href={href(course.address)}>
              <TitleText title={course.title} />
            </a>
          </h2>
          <GuideList guides={guides} />
        </section>
      ))}
    </Layout>
  );
}
