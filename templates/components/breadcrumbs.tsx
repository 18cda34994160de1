import { useFrame, usePageWords } from './frame.tsx';
import { overridable } from './overridable.tsx';
import { TitleText } from './title-text.tsx';

export const Breadcrumbs = overridable('breadcrumbs', () => {
  const { breadcrumbs, href } = useFrame();
  const words = usePageWords();
  if (breadcrumbs.length === 0) return null;
  return (
    <nav class="breadcrumbs" aria-label={words.breadcrumbs}>
      <ol>
        {breadcrumbs.map(({ title, address }) => (
          <li key={address}>
            <a href={href(address)}>
              <TitleText title={title} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
});
