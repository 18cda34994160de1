import { jsonAddress } from '../../guide/addresses.ts';
import type { Audience } from '../../guide/audience.ts';
import type { Guide, GuideHeading } from '../../guide/guide.ts';
import type { OutputFile } from '../../guide/output.ts';
import type { Site } from '../../guide/site.ts';
import { guideJson } from './guide-json.ts';

/** `guide.json` beside every guide's page. */
export function* jsonFiles<G extends GuideHeading>(
  site: Site<G>,
  treeOf: (guide: G) => Guide,
  audience: Audience,
): Iterable<OutputFile> {
  for (const course of site.courses) {
    for (const guide of course.guides) {
      const json = guideJson(treeOf(guide), course, audience);
      const text = `${JSON.stringify(json, null, 2)}\n`;
      yield { path: jsonAddress(guide), kind: 'text', text };
    }
  }
}
