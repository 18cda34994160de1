import type { Lettered } from '../../../src/guide/unanswered.ts';
import { Inline, Notes } from '../prose.tsx';

/** Options, terms or steps, each behind its letter. */
export function LetteredList({
  items,
  id,
  labelledBy,
}: {
  items: readonly Lettered[];
  id: string;
  /** Id of the element that names the list. */
  labelledBy?: string;
}) {
  return (
    <>
      <ul class="lettered" aria-labelledby={labelledBy}>
        {items.map(({ letter, children }) => (
          <li key={letter}>
            <span class="letter">{letter}</span> <Inline nodes={children} id={`${id}-${letter}`} />
          </li>
        ))}
      </ul>
      {items.map(({ letter, children }) => (
        <Notes key={letter} nodes={children} id={`${id}-${letter}`} />
      ))}
    </>
  );
}
