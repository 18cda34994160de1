import type { Site } from '../guide/site.ts';
import { allOf } from '../guide/walk.ts';
import { imagePathOf } from './data/context.ts';
import type { PrintJob } from './job.ts';
import type { PrintProblem } from './problem.ts';
import type { SetResult } from './set-job.ts';

/** Why a sheet could not be set, at the place of the pictures that are to blame where any are. */
export function problemsOf(
  job: PrintJob,
  result: Extract<SetResult, { ok: false }>,
  site: Site,
): PrintProblem[] {
  const guides = site.courses
    .flatMap((course) => course.guides)
    .filter(({ source }) => job.sources.includes(source));
  const pictures = guides.flatMap((guide) =>
    allOf([guide, ...guide.footnotes], 'image')
      .filter((image) => result.badImages.includes(imagePathOf(image.url, guide, site) ?? ''))
      .map(
        (image): PrintProblem => ({
          source: guide.source,
          rule: 'images-are-images',
          position: image.position ?? null,
          reason: `Unexpected content in \`${image.url}\`, expected a PNG, JPEG or SVG picture that can be printed`,
        }),
      ),
  );
  if (pictures.length > 0) return pictures;
  const reason = `Unexpected trouble while setting \`${job.file.address}\`, expected pages: ${shortened(result.reason)}`;
  const [source = ''] = job.sources;
  return [{ source, rule: 'sheets-can-be-set', position: null, reason }];
}

/** A typesetter may quote whole pages. */
function shortened(reason: string): string {
  return reason.length > 300 ? `${reason.slice(0, 300)} …` : reason;
}
