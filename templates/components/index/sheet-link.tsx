import type { Title } from '../../../src/guide/title.ts';
import { useFrame } from '../frame.tsx';
import { TitleText } from '../title-text.tsx';

/** A link to a guide's sheet or key, heard with the guide's title; nothing where it has none. */
export function SheetLink({
  address,
  word,
  of,
}: {
  address: string | null;
  word: string;
  of: Title;
}) {
  const { href } = useFrame();
  if (address === null) return null;
  return (
    <a class="guide-sheet" href={href(address)}>
      {word}
      <span class="visually-hidden">
        : <TitleText title={of} />
      </span>
    </a>
  );
}
