import type { KeyEntry } from '../../../src/guide/kinds/kinds.ts';
import type { SectionType } from '../../../src/guide/questions.ts';

export interface AnswerProps<T extends SectionType> {
  entry: Extract<KeyEntry, { type: T }>;
  /** One or more version letters; the entry's places are in the same order. */
  versions: readonly string[];
  /** Of the highest headings in the answer: one below the question's own. */
  rank: number;
}

/** Where something stands on the sheet: `B`, or `A: B · B: D` where there are several versions. */
export function Places({
  places,
  versions,
}: {
  places: readonly string[];
  versions: readonly string[];
}) {
  const text =
    versions.length === 1
      ? places[0]
      : places.map((place, index) => `${versions[index]}: ${place}`).join(' · ');
  return <bdi class="letter">{text}</bdi>;
}
