import { VFile } from 'vfile';
import {
  answerKeyAddress,
  answersAddress,
  courseAddress,
  glossaryAddress,
  guideAddress,
  worksheetAddress,
} from '../guide/addresses.ts';
import type { GuideCard } from '../guide/card.ts';
import { faultInPath, nameKey } from '../guide/output-names.ts';
import type { Site } from '../guide/site.ts';
import { report } from '../messages/report.ts';

/** A name of the site and who has it. */
interface Taken {
  /** As first spelled. */
  spelling: string;
  kind: 'file' | 'folder';
  by: 'site' | string;
}

/**
 * What `content/static/` would put beside the pages: the same as a build would refuse at its end, told before.
 * Rule `static-files-can-be-published`.
 *
 * @param statics Paths from that folder, in order.
 * @returns A file for each that has messages.
 */
export function checkStatics(site: Site<GuideCard>, statics: readonly string[]): VFile[] {
  if (statics.length === 0) return [];
  const taken = namesOf(site);
  return statics.flatMap((path) => {
    const reason = refusal(path, taken);
    if (reason === null) return [];
    const file = new VFile({ path: `static/${path}`, value: '' });
    report(file, 'static-files-can-be-published', null, reason);
    return [file];
  });
}

/** Why a file can't be published; where it can, its names are taken. */
function refusal(path: string, taken: Map<string, Taken>): string | null {
  const fault = faultInPath(path);
  if (fault !== null) return `Unexpected name ${fault}, expected one that an address can have`;
  if (path.split('/').some((name) => name.toLowerCase() === '.git')) {
    return 'Unexpected `.git` in `static/`, expected no history of a project among public files';
  }
  for (const { name, kind } of namesIn(path)) {
    const before = taken.get(nameKey(name));
    if (before === undefined || isShared(before, name, kind)) continue;
    if (before.by === 'site') {
      return `Unexpected file where the site has its own \`/${before.spelling}\`, expected another name`;
    }
    return `Unexpected name \`${name}\` beside \`${before.spelling}\`, expected names that differ in more than case: on many computers the two are one place`;
  }
  take(path, path, taken);
  return null;
}

function isShared(before: Taken, spelling: string, kind: Taken['kind']): boolean {
  return before.kind === 'folder' && kind === 'folder' && before.spelling === spelling;
}

function take(path: string, by: Taken['by'], taken: Map<string, Taken>): void {
  for (const { name, kind } of namesIn(path)) {
    const key = nameKey(name);
    if (!taken.has(key)) taken.set(key, { spelling: name, kind, by });
  }
}

/** The file itself after the folders that it lies in. */
function namesIn(path: string): { name: string; kind: Taken['kind'] }[] {
  const names = path.split('/');
  return names.map((_name, index) => ({
    name: names.slice(0, index + 1).join('/'),
    kind: index === names.length - 1 ? 'file' : 'folder',
  }));
}

/** Every page of the site, and the records that a build leaves beside them. */
function namesOf({ courses }: Site<GuideCard>): Map<string, Taken> {
  const guides = courses.flatMap((course) => course.guides);
  const pages = [
    ...courses.flatMap((course) => [courseAddress(course), glossaryAddress(course)]),
    ...guides.flatMap((guide) => [
      guideAddress(guide),
      worksheetAddress(guide),
      answerKeyAddress(guide),
      ...(guide.kind === 'question' ? [answersAddress(guide.subject, guide.level)] : []),
    ]),
  ].map((address) => `${address}index.html`);
  const taken = new Map<string, Taken>();
  const all = ['index.html', '404.html', '.foolscap.json', '.foolscap-questions.json', ...pages];
  for (const path of all) take(path, 'site', taken);
  return taken;
}
