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
      <Suggestions pages={page.pages} />
      <p>{words.startAgain}</p>
      <LinkList links={[{ title: settings.title, address: HOME }, ...page.courses]} />
    </Layout>
  );
}

/** Filled and shown by its script, where some page's address is near. */
function Suggestions({ pages }: { pages: string }) {
  const { base, files, href } = useFrame();
  const words = usePageWords();
  return (
    <>
      <section hidden data-suggestions={base ?? '/'}>
        <h2>{words.suggestions}</h2>
        <ul class="link-list" />
      </section>
      <script src={href(pages)} defer />
      <script src={href(files.notFoundScript)} defer />
    </>
  );
}
