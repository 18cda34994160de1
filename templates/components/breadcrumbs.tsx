import { useFrame, useWords } from './frame.tsx';

export function Breadcrumbs() {
  const { breadcrumbs, href } = useFrame();
  const words = useWords();
  if (breadcrumbs.length === 0) return null;
  return (
    <nav class="breadcrumbs" aria-label={words.breadcrumbs}>
      <ol>
        {breadcrumbs.map(({ title, address }) => (
          <li key={address}>
            <a href={href(address)}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
