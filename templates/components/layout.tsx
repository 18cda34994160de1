import { Breadcrumbs } from './breadcrumbs.tsx';
import { Footer } from './footer.tsx';
import { usePageWords } from './frame.tsx';
import { OfflineState } from './offline-state.tsx';
import { overridable } from './overridable.tsx';
import { SiteHeader } from './site-header.tsx';
import { TeachersNote } from './teachers-note.tsx';

/**
 * The page around its content: what is read on a screen. Ids of ours have a dot in them, which no
 * id of an author's has.
 */
export const Layout = overridable('layout', ({ children, wide }) => {
  const words = usePageWords();
  return (
    <body>
      <a class="skip" href="#page.content">
        {words.skip}
      </a>
      <SiteHeader />
      <TeachersNote />
      <Breadcrumbs />
      <main id="page.content" class={wide === true ? 'page page-wide' : 'page'} tabIndex={-1}>
        {children}
      </main>
      <Footer />
      <OfflineState />
    </body>
  );
});
