import { HOME } from '../../src/guide/addresses.ts';
import { localeFor } from '../../src/locale/locales.ts';
import { useFrame } from './frame.tsx';
import { overridable } from './overridable.tsx';

/**
 * Opens the search; revealed by script, which brings the rest of it when it is asked for. Without script there is a way
 * to all terms in its place.
 */
export const SiteSearch = overridable('site-search', () => {
  const { files, hasSearch, href, settings, siteGlossary } = useFrame();
  if (!hasSearch) return null;
  const { glossary, openSearch, search } = localeFor(settings.language).pageWords;
  const { title, field, close, loading, failed } = search.opening;
  return (
    <>
      <button
        type="button"
        class="site-search"
        data-search={href(files.searchScript)}
        data-root={href(HOME)}
        data-title={title}
        data-field={field}
        data-close={close}
        data-loading={loading}
        data-failed={failed}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K /"
        hidden
      >
        {openSearch}
      </button>
      {siteGlossary !== null && (
        <noscript>
          <a class="site-glossary" href={href(siteGlossary)}>
            {glossary}
          </a>
        </noscript>
      )}
    </>
  );
});
