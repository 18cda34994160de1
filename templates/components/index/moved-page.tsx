import type { MovedView } from '../../../src/4-render/page.ts';
import { usePageWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { LinkList } from '../link-list.tsx';

/** Seen where a browser does not lead on by itself. */
export function MovedPage({ view: { to } }: { view: MovedView }) {
  const words = usePageWords();
  return (
    <Layout>
      <header class="index-head">
        <h1>{words.moved}</h1>
        <p class="lead">{words.movedAdvice}</p>
      </header>
      <LinkList links={[to]} />
    </Layout>
  );
}
