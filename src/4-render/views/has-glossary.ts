import type { GuideFace } from '../../guide/card.ts';
import type { Course, Site } from '../../guide/site.ts';

/** Whether a course has any entry; nothing of one is made. */
export function hasGlossary({ guides }: Course<GuideFace>): boolean {
  return guides.some(({ kind, keyTermNames }) => kind === 'term' || keyTermNames.length > 0);
}

/** Of one course, its own glossary is all there is. */
export function hasSiteGlossary({ courses }: Site<GuideFace>): boolean {
  return courses.filter(hasGlossary).length > 1;
}
