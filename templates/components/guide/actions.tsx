import { useFrame, usePageWords } from '../frame.tsx';
import { overridable } from '../overridable.tsx';

/** What a guide's page is for: learn, practise, print; nothing where there is nothing to practise. */
export const Actions = overridable('actions', ({ guide }) => {
  const { href } = useFrame();
  const { actions: words } = usePageWords();
  const { learn, practise, print } = guide.actions;
  if (practise === null && !print) return null;
  return (
    <nav class="actions" aria-label={words.label}>
      {learn !== null && (
        <a class="button" href={`#${encodeURIComponent(learn)}`}>
          {words.learn}
        </a>
      )}
      {practise !== null && (
        <a
          class="button button-main"
          href={
            'anchor' in practise
              ? `#${encodeURIComponent(practise.anchor)}`
              : href(practise.address)
          }
        >
          {words.practise}
        </a>
      )}
      {print && (
        <a class="quiet" href="#page.sheets">
          {words.print}
        </a>
      )}
    </nav>
  );
});
