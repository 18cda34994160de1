import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Frame } from '../../src/4-render/page.ts';
import type { ProseContext } from '../../src/4-render/prose.ts';
import { type PaperWords, paperWords } from '../../src/locale/paper.ts';
import type { UiWords } from '../../src/locale/ui-words.ts';

export const FrameContext = createContext<Frame | null>(null);
export const ProseScope = createContext<ProseContext | null>(null);

/** What every page has: addresses, words, settings. */
export function useFrame(): Frame {
  return given(useContext(FrameContext));
}

/** The words of the page's language. */
export function useWords(): UiWords {
  return useFrame().locale.ui;
}

/** The words that stand on paper too. */
export function usePaperWords(): PaperWords {
  return paperWords(useFrame().language);
}

export function useProse(): ProseContext {
  return given(useContext(ProseScope));
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error('A component stands outside its page');
  return value;
}
