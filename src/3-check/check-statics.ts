import { VFile } from 'vfile';
import { pageFile, SITEMAP } from '../guide/addresses.ts';
import type { GuideFace } from '../guide/card.ts';
import { oldAddress } from '../guide/old-addresses.ts';
import { faultInPath } from '../guide/output-names.ts';
import type { Site } from '../guide/site.ts';
import { report } from '../messages/report.ts';
import { type NamesTaken, namesOfPages } from './names-taken.ts';

/**
 * What `content/static/` would put beside the pages: the same as a build would refuse at its end, told before.
 * Rule `static-files-can-be-published`.
 *
 * @param statics Paths from that folder, in order.
 * @returns A file for each that has messages.
 */
export function checkStatics(site: Site<GuideFace>, statics: readonly string[]): VFile[] {
  if (statics.length === 0) return [];
  const taken = namesOfPages(site);
  for (const guide of site.courses.flatMap(({ guides }) => guides)) {
    for (const written of guide.movedFrom) {
      const old = oldAddress(guide, written);
      if ('address' in old) taken.take(pageFile(old.address), 'site');
    }
  }
  const hasOwnSitemap = statics.some((path) => path.toLowerCase() === SITEMAP);
  return statics.flatMap((path) => {
    const reason = refusal(path, taken, hasOwnSitemap);
    if (reason === null) return [];
    const file = new VFile({ path: `static/${path}`, value: '' });
    report(file, 'static-files-can-be-published', null, reason);
    return [file];
  });
}

/** Why a file can't be published; where it can, its names are taken. */
function refusal(path: string, names: NamesTaken, hasOwnSitemap: boolean): string | null {
  const fault = faultInPath(path);
  if (fault !== null) return `Unexpected name ${fault}, expected one that an address can have`;
  if (path.split('/').some((name) => name.toLowerCase() === '.git')) {
    return 'Unexpected `.git` in `static/`, expected no history of a project among public files';
  }
  const isOfSitemap = !hasOwnSitemap && /^sitemap-\d+\.xml$/i.test(path);
  if (isOfSitemap || isMade(path, names)) {
    return `Unexpected file where the site may have its own \`/${path}\`, expected another name`;
  }
  const met = names.inTheWayOf(path);
  if (met === null) {
    names.take(path, path);
    return null;
  }
  const { taken, name } = met;
  if (taken.by === 'site') {
    return `Unexpected file where the site has its own \`/${taken.spelling}\`, expected another name`;
  }
  return `Unexpected name \`${name}\` beside \`${taken.spelling}\`, expected names that differ in more than case: on many computers the two are one place`;
}

/** What the site's own scripts, styles and search are called, and the sheets beside a guide's page, printed or not. */
function isMade(path: string, names: NamesTaken): boolean {
  if (/^assets\/(?:search\/|(?:site|early|icon)-[0-9a-f]{10}\.\w+$)/i.test(path)) return true;
  const [, folder] = /^(.*\/)(?:worksheet|answer-key)[^/]*\.pdf$/i.exec(path) ?? [];
  if (folder === undefined) return false;
  return names.inTheWayOf(`${folder}worksheet/index.html`)?.taken.by === 'site';
}
