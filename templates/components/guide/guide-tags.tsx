import { useFrame, usePageWords } from '../frame.tsx';
import { overridable } from '../overridable.tsx';
import { TitleText } from '../title-text.tsx';

/** What a guide is filed under besides its course and unit. */
export const GuideTags = overridable('guide-tags', ({ guide }) => {
  const { href } = useFrame();
  const words = usePageWords();
  if (guide.tags.length === 0) return null;
  return (
    <nav class="tags" aria-label={words.tags}>
      <ul>
        {guide.tags.map(({ title, address }) => (
          <li key={address}>
            <a href={href(address)} rel="tag">
              <span class="visually-hidden">{words.tagged}</span> <TitleText title={title} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
});
