import type { Lettered } from '../../../src/guide/kinds/base.ts';
import type { LetteredOption } from '../../../src/guide/kinds/multiple-choice.ts';
import { Inline, Notes, Prose } from '../prose.tsx';

/** Options, terms or steps, each behind its letter. */
export function LetteredList({
  items,
  id,
  labelledBy,
  name,
}: {
  items: readonly (Lettered | LetteredOption)[];
  id: string;
  /** Id of the element that names the list. */
  labelledBy?: string | undefined;
  /** What it is called where nothing on the page names it. */
  name?: string | undefined;
}) {
  return (
    <>
      <ul class="lettered" aria-labelledby={labelledBy} aria-label={name}>
        {items.map((item) => (
          <li key={item.letter}>
            <span class="letter">{item.letter}</span>{' '}
            <Inline nodes={item.children} id={`${id}-${item.letter}`} />
            {'blocks' in item && (
              <Prose nodes={item.blocks} id={`${id}-${item.letter}-more`} rank={6} />
            )}
          </li>
        ))}
      </ul>
      {items.map(({ letter }) => (
        <Notes key={letter} id={`${id}-${letter}`} />
      ))}
    </>
  );
}
