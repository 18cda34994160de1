import type { ComponentChildren } from 'preact';
import { HOME } from '../../src/guide/addresses.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Footer } from './footer.tsx';
import { useFrame, usePageWords } from './frame.tsx';
import { TeachersNote } from './teachers-note.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { TitleText } from './title-text.tsx';

/**
 * The page around its content: what is read on a screen. Ids of ours have a dot in them, which no
 * id of an author's has.
 */
export function Layout({ children, wide }: { children: ComponentChildren; wide?: boolean }) {
  const { settings, href, language } = useFrame();
  const words = usePageWords();
  const elsewhere = language === settings.language ? {} : { lang: settings.language };
  return (
    <body>
      <a class="skip" href="#page.content">
        {words.skip}
      </a>
      <header class="site-header" {...elsewhere}>
        <a class="site-name" href={href(HOME)}>
          <TitleText title={settings.title} />
        </a>
        <ThemeChoice />
      </header>
      <TeachersNote />
      <Breadcrumbs />
      <main id="page.content" class={wide === true ? 'page page-wide' : 'page'} tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </body>
  );
}
