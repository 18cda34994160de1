/** Names in the output folder, and who has them: what comes from elsewhere must not meet them. */
import {
  answerKeyAddress,
  answersAddress,
  courseAddress,
  glossaryAddress,
  guideAddress,
  jsonAddress,
  NOT_FOUND,
  PRINT_LIST,
  pageFile,
  previewsAddress,
  SITE_GLOSSARY,
  slugFrom,
  TAG_LIST,
  tagAddress,
  unitAddress,
  WORKER,
  worksheetAddress,
} from '../guide/addresses.ts';
import { keepsAnswersApart } from '../guide/audience.ts';
import type { GuideFace } from '../guide/card.ts';
import { nameKey } from '../guide/output-names.ts';
import type { Site } from '../guide/site.ts';

/** A name of the site and who has it. */
export interface Taken {
  /** As first spelled. */
  spelling: string;
  kind: 'file' | 'folder';
  /** The site, or the path of somebody's file. */
  by: 'site' | string;
}

export class NamesTaken {
  readonly #taken = new Map<string, Taken>();

  /** Takes the name of a file, and those of the folders that it lies in. */
  take(path: string, by: Taken['by']): void {
    for (const { name, kind } of namesIn(path)) {
      const key = nameKey(name);
      if (!this.#taken.has(key)) this.#taken.set(key, { spelling: name, kind, by });
    }
  }

  /** Who has a name that a file of this path needs, and the name; null where it can be had. */
  inTheWayOf(path: string): { taken: Taken; name: string } | null {
    for (const { name, kind } of namesIn(path)) {
      const taken = this.#taken.get(nameKey(name));
      if (taken !== undefined && !isShared(taken, name, kind)) return { taken, name };
    }
    return null;
  }
}

function isShared(before: Taken, spelling: string, kind: Taken['kind']): boolean {
  return before.kind === 'folder' && kind === 'folder' && before.spelling === spelling;
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
export function namesOfPages({ courses, settings }: Site<GuideFace>): NamesTaken {
  const guides = courses.flatMap((course) => course.guides);
  const tags = guides.flatMap((guide) => guide.tags);
  const pages = [
    ...courses.flatMap((course) => [
      courseAddress(course),
      glossaryAddress(course),
      ...course.units.map((unit) => unitAddress(course, unit)),
    ]),
    ...guides.flatMap((guide) => [
      guideAddress(guide),
      worksheetAddress(guide),
      answerKeyAddress(guide),
      ...(guide.kind === 'question' ? [answersAddress(guide.subject, guide.level)] : []),
    ]),
    // Pages and files that a site may have.
    ...tags.map((tag) => tagAddress(slugFrom(tag), 1)),
    ...(tags.length > 0 ? [TAG_LIST] : []),
    ...(courses.length > 1 ? [SITE_GLOSSARY] : []),
    ...(keepsAnswersApart({ courses }) ? [PRINT_LIST] : []),
    ...(settings.offline ? [WORKER] : []),
    ...(settings.exports.includes('json') ? guides.map(jsonAddress) : []),
  ].map(pageFile);
  const taken = new NamesTaken();
  const own = ['index.html', NOT_FOUND, '.foolscap.json', '.foolscap-questions.json'];
  const all = [...own, ...courses.map(previewsAddress), ...pages];
  for (const path of all) taken.take(path, 'site');
  return taken;
}
