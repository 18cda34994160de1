import type { NotFoundView } from '../../../src/4-render/page.ts';
import { HOME } from '../../../src/guide/addresses.ts';
import { useFrame, usePageWords } from '../frame.tsx';
import { Layout } from '../layout.tsx';
import { LinkList } from '../link-list.tsx';

export function NotFoundPage({ view: page }: { view: NotFoundView }) {
  const { settings } = useFrame();
  const words = usePageWords();
  return (
    <Layout>
      <header class="index-head">
        <h1>{words.notFound}</h1>
        <p class="lead">{words.notFoundAdvice}</p>
      </header>
      <LinkList links={[{ title: settings.title, address: HOME }, ...page.courses]} />
    </Layout>
  );
}
