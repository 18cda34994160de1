import type { VFile } from 'vfile';
import { readContent } from './1-read/read-content.ts';
import { parseSite } from './2-parse/parse-site.ts';
import { checkRecord } from './3-check/check-record.ts';
import { checkSite } from './3-check/check-site.ts';
import { checkStatics } from './3-check/check-statics.ts';
import { type Outfit, outfitOf } from './5-print/outfit.ts';
import type { Site } from './guide/site.ts';
import { tally } from './messages/format.ts';
import { readRecord } from './question-record.ts';
import { reportPrintProblems } from './report-problems.ts';

export interface Inspected {
  site: Site;
  /** All files, with all that there is to say of them. */
  files: VFile[];
  /** Files to be copied as they are, by path from content/static/. */
  statics: string[];
  /** How many drafts were left out. */
  draftsLeft: number;
  /** For the sheets; null where none are wanted. */
  outfit: Outfit | null;
}

export interface InspectOptions {
  /** Whether there will be paper: then what can be told of it before a page is set is told as well. Default: no. */
  pdf?: boolean;
  /** Drafts too. */
  drafts: boolean;
  /** In place of the site's own `url`. Default: that one. */
  siteUrl?: string;
}

/** What `check` and `build` share: read, parse, check. Never throws for what an author wrote. */
export async function inspect(content: string, options: InspectOptions): Promise<Inspected> {
  const sources = await readContent(content);
  const { drafts, pdf = false, siteUrl = '' } = options;
  const { site: parsed, files, draftsLeft } = parseSite(sources, { drafts });
  // Pages and paper know one address, whoever gave it.
  const url = siteUrl || parsed.settings.url;
  const site = { ...parsed, settings: { ...parsed.settings, url } };
  checkSite(site, files);
  files.push(...checkStatics(site, sources.statics));
  const outfit = pdf ? outfitOf(site, content) : null;
  reportPrintProblems(outfit?.problems ?? [], files);
  return { site, files, statics: sources.statics, draftsLeft, outfit };
}

/** For `check`: what the last build in this output folder had, and these guides have no more. */
export async function checkAgainstLast(site: Site, files: VFile[], out: string): Promise<void> {
  checkRecord(site, await readRecord(out), files);
}

/** True where nothing may be published: any error, or, strictly, any message. */
export function isRefused(files: readonly VFile[], strict: boolean): boolean {
  const { errors, warnings } = tally(files);
  return errors > 0 || (strict && warnings > 0);
}
