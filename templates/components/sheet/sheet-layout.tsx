import type { ComponentChildren } from 'preact';
import { Breadcrumbs } from '../breadcrumbs.tsx';
import { useFrame, usePageWords } from '../frame.tsx';
import { OfflineState } from '../offline-state.tsx';
import { TeachersNote } from '../teachers-note.tsx';

/** A desk with one long sheet of paper on it. On paper only the sheet remains. */
export function SheetLayout({
  bar,
  look = '',
  children,
}: {
  bar: ComponentChildren;
  /** Classes of its edition. */
  look?: string;
  children: ComponentChildren;
}) {
  const { settings, language } = useFrame();
  const words = usePageWords();
  const elsewhere = language === settings.language ? {} : { lang: settings.language };
  return (
    <body class={`desk ${look}`.trim()}>
      <a class="skip" href="#page.content">
        {words.skip}
      </a>
      <header class="desk-header">
        <TeachersNote />
        <Breadcrumbs />
        {bar}
      </header>
      <main id="page.content" class="paper" tabIndex={-1}>
        {children}
      </main>
      {settings.licence !== '' && (
        <footer class="desk-footer" {...elsewhere}>
          <p>{words.licence(settings.licence)}</p>
        </footer>
      )}
      <OfflineState />
    </body>
  );
}
