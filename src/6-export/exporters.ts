/** Other people's formats: a folder each, a line in the table. A site names in `exports` those it wants. */
import type { Audience } from '../guide/audience.ts';
import type { Guide, GuideHeading } from '../guide/guide.ts';
import type { OutputFile } from '../guide/output.ts';
import type { ExportFormat } from '../guide/settings.ts';
import type { Site } from '../guide/site.ts';
import { jsonFiles } from './json/json-files.ts';

/**
 * What a format makes of a site. A guide's tree is asked for when its turn comes, so that no more than one need be
 * held. An answer that the audience must not see must not decide a byte.
 */
export type Exporter = <G extends GuideHeading>(
  site: Site<G>,
  treeOf: (guide: G) => Guide,
  audience: Audience,
) => Iterable<OutputFile>;

const EXPORTERS: Record<ExportFormat, Exporter> = { json: jsonFiles };

/** Files of all the formats that a site asks for; none by default. */
export function* exportedFiles<G extends GuideHeading>(
  site: Site<G>,
  treeOf: (guide: G) => Guide,
  audience: Audience,
): Iterable<OutputFile> {
  for (const format of site.settings.exports) yield* EXPORTERS[format](site, treeOf, audience);
}
