import { guideAddress, worksheetAddress } from './addresses.ts';
import type { Guide } from './guide.ts';
import { exercisesOf, hasExercises, questionsOf } from './worksheet.ts';

/** A page, and an anchor on it; empty where it is the whole page. */
export interface PracticePlace {
  address: string;
  anchor: string;
}

/**
 * Where somebody begins to practise: at the first questions of the guide's page, or at the sheet where all are on that
 * alone. null where there are none.
 */
export function practiceOf(guide: Guide): PracticePlace | null {
  const first = exercisesOf(guide).find(
    (section) =>
      section.origin === 'authored' &&
      questionsOf(section).some(({ worksheetOnly }) => !worksheetOnly),
  );
  if (first !== undefined) return { address: guideAddress(guide), anchor: first.id };
  return hasExercises(guide) ? { address: worksheetAddress(guide), anchor: '' } : null;
}
