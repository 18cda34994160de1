import { HOME } from '../../src/guide/addresses.ts';
import { useFrame } from './frame.tsx';
import { overridable } from './overridable.tsx';
import { SiteSearch } from './site-search.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { TitleText } from './title-text.tsx';

/** The site's name, the search and the choice of colours. */
export const SiteHeader = overridable('site-header', () => {
  const { settings, href, language } = useFrame();
  const elsewhere = language === settings.language ? {} : { lang: settings.language };
  return (
    <header class="site-header" {...elsewhere}>
      <a class="site-name" href={href(HOME)}>
        <TitleText title={settings.title} />
      </a>
      <SiteSearch />
      <ThemeChoice />
    </header>
  );
});
