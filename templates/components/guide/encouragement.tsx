import { PART_ANCHORS } from '../../../src/guide/part-anchors.ts';
import { usePageWords } from '../frame.tsx';
import { overridable } from '../overridable.tsx';

/** The site's own voice between the definition and the facts; nothing where there are no facts. */
export const Encouragement = overridable('encouragement', ({ guide }) => {
  const { encouragements } = usePageWords();
  const facts = guide.parts.find((part) => part.type === 'facts')?.children.length ?? 0;
  const line = encouragements[guide.turn % encouragements.length];
  if (facts === 0 || line === undefined) return null;
  const { before, link, after } = line(facts);
  return (
    <p class="encouragement">
      {before}
      <a href={`#${PART_ANCHORS.facts}`}>{link}</a>
      {after}
    </p>
  );
});
