import type { VFile } from 'vfile';
import { diskFolder } from './1-read/disk/content-folder.ts';
import { checkRecord } from './3-check/check-record.ts';
import type { Options } from './command-line/options.ts';
import type { GuideCard } from './guide/card.ts';
import type { Site } from './guide/site.ts';
import { cacheFolder } from './kept/files.ts';
import { ownLook } from './own-look.ts';
import { foreseen } from './print-site.ts';
import { readRecord } from './question-record.ts';
import { keptUnits } from './units/kept-units.ts';
import { survey, wholeSite } from './units/survey.ts';

/** What `check` has looked at. */
export interface Looked {
  site: Site<GuideCard>;
  files: VFile[];
  /** How many drafts were left out. */
  draftsLeft: number;
}

/** `foolscap check`: all that there is to say of a content folder, and what the last build had that is gone. */
export async function check(options: Options): Promise<Looked> {
  const cacheDir = cacheFolder();
  const kept = keptUnits(cacheDir, options.content);
  try {
    const surveyed = await survey(diskFolder(options.content), options, kept);
    const { site, files, draftsLeft } = surveyed;
    if (options.pdf) foreseen(wholeSite(surveyed), options.content, files);
    await ownLook(options, files, cacheDir);
    checkRecord(site, await readRecord(options.out), files);
    return { site, files, draftsLeft };
  } finally {
    kept.close();
  }
}
