import { type ComponentChildren, h } from 'preact';

/** A heading of a rank that hangs on where it stands, 2 to 6. */
export function Heading({
  rank,
  id,
  class: name,
  children,
}: {
  rank: number;
  id?: string;
  class: string;
  children: ComponentChildren;
}) {
  return h(`h${Math.min(rank, 6)}`, { id, class: name }, children);
}
