import { usePageWords } from '../frame.tsx';
import { overridable } from '../overridable.tsx';

/** The stretches of a long page, always at hand. */
export const SectionBar = overridable('section-bar', ({ guide }) => {
  const words = usePageWords();
  if (guide.stretches.length === 0) return null;
  return (
    <nav class="section-bar" aria-label={words.sections}>
      <ul>
        {guide.stretches.map(({ stretch, anchor }) => (
          <li key={anchor}>
            <a href={`#${encodeURIComponent(anchor)}`}>{words.stretches[stretch]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
});
