import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { absoluteHref, type Href, relativeHref } from '../../src/4-render/links.ts';
import type { Frame } from '../../src/4-render/page.ts';
import type { ProseContext } from '../../src/4-render/prose.ts';
import { ProseOfPage } from '../../src/4-render/prose-of-page.ts';
import type { ProseScope } from '../../src/4-render/prose-scope.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { localeFor } from '../../src/locale/locales.ts';
import type { PageWords } from '../../src/locale/page-words.ts';
import type { SheetWords } from '../../src/locale/sheet-words.ts';

/** A page's frame with what is made of it once a page. */
export interface FrameInUse extends Frame {
  /** Of the nearest language whose words are known. */
  locale: Locale;
  href: Href;
  /** Where components leave their prose. */
  prose: ProseOfPage;
}

/** How prose is set where a component stands, and where it leaves it. */
export interface ProseInUse {
  context: ProseContext;
  page: ProseOfPage;
}

export const FrameContext = createContext<FrameInUse | null>(null);
const ProseInUseContext = createContext<ProseInUse | null>(null);

export function frameInUse(frame: Frame): FrameInUse {
  const { base, address, language } = frame;
  const href = base === null ? relativeHref(address) : absoluteHref(base);
  return { ...frame, locale: localeFor(language), href, prose: new ProseOfPage() };
}

/** What every page has: addresses, words, settings. */
export function useFrame(): FrameInUse {
  return given(useContext(FrameContext));
}

/** The words of the page's language. */
export function usePageWords(): PageWords {
  return useFrame().locale.pageWords;
}

/** The words that stand on paper too. */
export function useSheetWords(): SheetWords {
  return useFrame().locale.sheetWords;
}

export function useProse(): ProseInUse {
  return given(useContext(ProseInUseContext));
}

/** Prose in it belongs to the guide of this scope. */
export function ProseFrom({ scope, children }: { scope: ProseScope; children: ComponentChildren }) {
  const { href, prose } = useFrame();
  const inUse = { context: proseContext(scope, href), page: prose };
  return <ProseInUseContext.Provider value={inUse}>{children}</ProseInUseContext.Provider>;
}

function proseContext(scope: ProseScope, href: Href): ProseContext {
  const links = new Map(scope.links);
  const pictures = new Map(scope.pictures);
  return {
    language: scope.language,
    words: localeFor(scope.language).pageWords,
    footnotes: scope.footnotes,
    formulasScroll: true,
    targets: {
      link: (url) => {
        const to = links.get(url) ?? null;
        if (to === null) return null;
        return 'url' in to ? to.url : href(to.address, to.anchor);
      },
      picture: (url) => {
        const shown = pictures.get(url) ?? null;
        return shown === null ? null : { src: href(shown.address), size: shown.size };
      },
    },
  };
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error('A component stands outside its page');
  return value;
}
