import { HOME } from '../../src/guide/addresses.ts';
import { useFrame } from './frame.tsx';
import { overridable } from './overridable.tsx';
import { Preferences } from './preferences.tsx';
import { SiteSearch } from './site-search.tsx';
import { TitleText } from './title-text.tsx';

/** The site's name, the search, and what readers set for themselves. */
export const SiteHeader = overridable('site-header', () => {
  const { settings, href, language } = useFrame();
  const elsewhere = language === settings.language ? {} : { lang: settings.language };
  return (
    <header class="site-header" {...elsewhere}>
      <a class="site-name" href={href(HOME)}>
        <TitleText title={settings.title} />
      </a>
      <SiteSearch />
      <Preferences />
    </header>
  );
});
