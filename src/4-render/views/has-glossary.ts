import type { GuideCard } from '../../guide/card.ts';
import type { Course, Site } from '../../guide/site.ts';

/** Whether a course has any entry; nothing of one is made. */
export function hasGlossary({ guides }: Course<GuideCard>): boolean {
  return guides.some(({ kind, keyTerms }) => kind === 'term' || keyTerms.length > 0);
}

/** Of one course, its own glossary is all there is. */
export function hasSiteGlossary({ courses }: Site<GuideCard>): boolean {
  return courses.filter(hasGlossary).length > 1;
}
