import type { Audience } from '../guide/audience.ts';
import type { SheetFile } from '../guide/output.ts';
import type { mentionsIn } from './connections/mentions.ts';
import type { PictureMeans } from './picture.ts';
import type { Theme } from './theme.ts';

export interface RenderOptions {
  /** The folder that assets are copied from. */
  contentDir: string;
  /** Where the site lies on its server, `/` or `/path/`; only the 404 page needs to know. */
  base: string;
  /** Printed files, by the guide's source. Default: none. */
  sheets?: ReadonlyMap<string, readonly SheetFile[]>;
  /** Printed files of whole units, by the course's slug. Default: none. */
  packets?: ReadonlyMap<string, readonly SheetFile[]>;
  /** Files of the author's own for the top of the site, by path: each takes the place of ours. Default: none. */
  statics?: readonly string[];
  /** Every page of the teachers' edition says so, and one lists what there is to print. Default: pupils. */
  audience?: Audience;
  /** Browsers keep visited courses: only of a site that is published, and that no answers are kept out of. Default: false. */
  offline?: boolean;
  /** For where links to pages are shared. Default: there are none. */
  pictures?: PictureMeans | null;
  /** Where the guides of a course mention its terms. Default: looked for. */
  mentions?: typeof mentionsIn;
  /** Made once for all editions. Default: made for this one. */
  theme?: Theme;
}
