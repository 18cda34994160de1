import type { Link } from '../../src/4-render/views/links.ts';
import { useFrame, usePageWords } from './frame.tsx';
import { TitleText } from './title-text.tsx';

interface NeighboursProps {
  previous: Link | null;
  next: Link | null;
  label: string;
}

/** The pages before and after this one, of its kind. */
export function Neighbours({ previous, next, label }: NeighboursProps) {
  const { href } = useFrame();
  const words = usePageWords();
  if (previous === null && next === null) return null;
  return (
    <nav class="neighbours" aria-label={label}>
      {previous !== null && (
        <a class="previous" rel="prev" href={href(previous.address)}>
          <span class="label">{words.previous}</span>{' '}
          <span>
            <TitleText title={previous.title} />
          </span>
        </a>
      )}
      {next !== null && (
        <a class="next" rel="next" href={href(next.address)}>
          <span class="label">{words.next}</span>{' '}
          <span>
            <TitleText title={next.title} />
          </span>
        </a>
      )}
    </nav>
  );
}
