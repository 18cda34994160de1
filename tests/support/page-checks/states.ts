/** How a reader has set what a page is read with. A page is loaded once and its states are changed. */
import type { Page } from 'playwright-core';
import { isDrawn } from '../browser.ts';

export interface State {
  media?: 'screen' | 'print';
  scheme?: 'light' | 'dark' | 'forced';
  contrast?: 'more';
  /** Whether every fold is open. */
  open?: boolean;
  /** In CSS pixels. */
  width?: number;
  /** `spaced`: by WCAG 1.4.12. `doubled`: text of twice the size. */
  text?: 'spaced' | 'doubled';
}

const TEXT = {
  spaced: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`,
  doubled: 'html { font-size: 200% !important }',
} as const satisfies Record<NonNullable<State['text']>, string>;

/** The reader's setting in full; what is not said is as it is for most. */
export async function show(page: Page, state: State): Promise<void> {
  const { open = false, width = 1280, text } = state;
  await setMedia(page, state);
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(
    async ([isOpen, css]) => {
      for (const fold of document.querySelectorAll('details')) fold.open = isOpen;
      // The page's own policy lets nobody add a style; sheets that a script makes are none of the page's.
      const others = document.adoptedStyleSheets.filter((sheet) => sheet.media.mediaText !== 'all');
      const own = new CSSStyleSheet({ media: 'all' });
      own.replaceSync(css);
      document.adoptedStyleSheets = [...others, own];
      await document.fonts.ready;
    },
    [open, text === undefined ? '' : TEXT[text]] as const,
  );
  // Scripts of the page see what has another size when the next picture is drawn.
  await isDrawn(page);
}

/** What a page's media were set to last: to set them takes four questions to the browser, even to the same. */
const mediaOf = new WeakMap<Page, string>();

async function setMedia(page: Page, { media = 'screen', scheme = 'light', contrast }: State) {
  const wanted = `${media} ${scheme} ${contrast}`;
  if (mediaOf.get(page) === wanted) return;
  await page.emulateMedia({
    media,
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
    contrast: contrast ?? 'no-preference',
    reducedMotion: 'reduce',
  });
  mediaOf.set(page, wanted);
}

export function inWords(state: State): string {
  const { media, scheme, contrast, open, width, text } = state;
  const parts = [
    media,
    scheme,
    contrast,
    open === true ? 'open' : '',
    text,
    width && `${width} px`,
  ];
  return parts.filter(Boolean).join(', ') || 'as loaded';
}
