import { offered } from '../../messages/alike.ts';
import { listed, nearest } from '../../messages/nearest.ts';
import { report } from '../../messages/report.ts';
import type { CardRule } from '../rule.ts';

/** Where course.yml names units, a guide's unit is one of them. */
export const unitsAreKnown: CardRule = (guide, file, { site }) => {
  const course = site.courses.find(({ slug }) => slug === guide.course);
  const titles = course?.unitTitles.map(({ plain }) => plain) ?? [];
  if (guide.unit.plain === '' || titles.length === 0 || titles.includes(guide.unit.plain)) return;
  const near = nearest(guide.unit.plain, titles);
  report(
    file,
    'units-are-known',
    guide.places.unit ?? null,
    `Unexpected unit \`${guide.unit.plain}\`, expected ${near === null ? listed(titles) : offered(guide.unit.plain, near)}`,
    {
      note: 'The units of a course and their order stand in its course.yml.',
    },
  );
};
