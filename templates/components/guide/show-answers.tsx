import { usePageWords } from '../frame.tsx';
import { overridable } from '../overridable.tsx';

/** Opens or closes every answer of the page. Revealed by script; without it each answer opens by itself. */
export const ShowAnswers = overridable('show-answers', ({ guide }) => {
  const words = usePageWords();
  const answered = guide.parts.some(
    (part) => part.type === 'exercises' && part.questions.some(({ entry }) => entry !== null),
  );
  if (!answered) return null;
  return (
    <p class="show-answers" data-show-answers hidden>
      <button
        type="button"
        class="button"
        data-shown={words.hideAnswers}
        data-hidden={words.showAnswers}
      >
        {words.showAnswers}
      </button>
    </p>
  );
});
