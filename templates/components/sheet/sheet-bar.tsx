import type { ComponentChildren } from 'preact';
import { useFrame, usePageWords } from '../frame.tsx';

/** Above the paper, on screens only: the way back, and a print button that script reveals. */
export function SheetBar({ guide, children }: { guide: string; children?: ComponentChildren }) {
  const { href } = useFrame();
  const words = usePageWords();
  return (
    <div class="sheet-bar">
      <a class="button" href={href(guide)}>
        {words.backToGuide}
      </a>
      {children}
      <button type="button" class="button button-main" data-print hidden>
        {words.print}
      </button>
      <button type="button" class="button" data-clear-answers hidden>
        {words.clearAnswers}
      </button>
    </div>
  );
}
