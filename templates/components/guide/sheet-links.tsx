import { useFrame, usePageWords } from '../frame.tsx';
import { overridable } from '../overridable.tsx';

export const SheetLinks = overridable('sheet-links', ({ guide }) => {
  const { href } = useFrame();
  const words = usePageWords();
  if (guide.worksheet === null) return null;
  return (
    <p class="sheet-links">
      <a class="button button-main" href={href(guide.worksheet)}>
        {words.printWorksheet}
      </a>
      {guide.answerKey !== null && (
        <a class="button" href={href(guide.answerKey)}>
          {words.answerKey}
        </a>
      )}
    </p>
  );
});
