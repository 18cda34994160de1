import type { VFile } from 'vfile';
import type { Guide } from '../guide/guide.ts';
import type { Site } from '../guide/site.ts';

/** What a rule may look at: the whole site, and the files to report on, by path from the content folder. */
export interface CheckContext {
  site: Site;
  files: ReadonlyMap<string, VFile>;
}

/** Looks at one guide and reports on its file. */
export type GuideRule = (guide: Guide, file: VFile, context: CheckContext) => void;

/** Looks at all guides at once. */
export type SiteRule = (context: CheckContext) => void;
