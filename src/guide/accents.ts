/** The colour a course is told by: on its cards, and as the accent of its pages. */
export const ACCENTS = ['green', 'blue', 'plum', 'brick', 'petrol', 'ochre'] as const;
export type Accent = (typeof ACCENTS)[number];

/** Of pages that belong to no course. */
export const SITE_ACCENT: Accent = 'green';

/** In turn, where none is chosen. @param place Of the course among the site's, from 0. */
export function accentAt(place: number): Accent {
  return ACCENTS[place % ACCENTS.length] ?? SITE_ACCENT;
}
