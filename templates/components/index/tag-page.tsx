import type { TagView } from '../../../src/4-render/views/tags.ts';
import { useFrame, usePageWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { TitleText } from '../title-text.tsx';

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
        <section class="tagged" key={course.address}>
          <h2>
            <a href={href(course.address)}>
              <TitleText title={course.title} />
            </a>
          </h2>
          <ul class="link-list">
            {guides.map(({ title, address, kind, draft }) => (
              <li key={address}>
                <a href={href(address)}>
                  <TitleText title={title} />
                </a>{' '}
                <span class="counts">{words.kinds[kind]}</span>
                {draft && <span class="draft">{words.draft}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Layout>
  );
}
