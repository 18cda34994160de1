import type { TagListView } from '../../../src/4-render/views/tags.ts';
import { useFrame, usePageWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';

/** Every tag of the site. */
export function TagListPage({ view: { tags } }: { view: TagListView }) {
  const { href } = useFrame();
  const words = usePageWords();
  return (
    <Layout>
      <header class="index-head">
        <h1>{words.tags}</h1>
      </header>
      <ul class="link-list tag-list">
        {tags.map(({ tag, address, count }) => (
          <li key={address}>
            <a href={href(address)}>{tag}</a> <span class="counts">{words.guideCount(count)}</span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
