import { listed, nearest } from '../../messages/nearest.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** Where course.yml names units, a guide's unit is one of them. */
export const unitsAreKnown: GuideRule = (guide, file, { site }) => {
  const titles = site.courses.find(({ slug }) => slug === guide.course)?.unitTitles ?? [];
  if (guide.unit === '' || titles.length === 0 || titles.includes(guide.unit)) return;
  const near = nearest(guide.unit, titles);
  report(
    file,
    'units-are-known',
    guide.places.unit ?? null,
    `Unexpected unit \`${guide.unit}\`, expected ${near === null ? listed(titles) : `\`${near}\``}`,
    {
      note: 'The units of a course and their order stand in its course.yml.',
    },
  );
};
