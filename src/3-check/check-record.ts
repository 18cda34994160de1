import type { VFile } from 'vfile';
import type { GuideListed } from '../guide/card.ts';
import type { Site } from '../guide/site.ts';
import { nearest } from '../messages/nearest.ts';
import { report } from '../messages/report.ts';

/**
 * Compares guides with the question ids that were published before. Reports `question-ids-stay` on
 * guides that are still there; a guide that is gone took its questions with it on purpose.
 *
 * @param record Authored ids by the guide's source.
 */
export function checkRecord(
  site: Site<GuideListed>,
  record: Readonly<Record<string, readonly string[]>>,
  files: readonly VFile[],
): void {
  const filesByPath = new Map(files.map((file) => [file.path, file]));
  for (const guide of site.courses.flatMap((course) => course.guides)) {
    const file = filesByPath.get(guide.source);
    if (file === undefined) continue;
    const ids = guide.questionIds.map(({ id }) => id);
    const known = record[guide.source] ?? [];
    for (const id of known.filter((one) => !ids.includes(one))) {
      const near = nearest(
        id,
        ids.filter((one) => !known.includes(one)),
      );
      report(
        file,
        'question-ids-stay',
        null,
        `Unexpected loss of the question id \`${id}\`, which the published site has, expected it to stay${near === null ? '' : `; did you mean \`${near}\``}`,
        {
          note: 'Its links and the order of its options in every version go by the id. Where the question is gone for good, build again and this is forgotten.',
        },
      );
    }
  }
}
