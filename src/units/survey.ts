import { VFile } from 'vfile';
import type { ContentFolder } from '../1-read/disk/content-folder.ts';
import { type GuideBytes, readFolder } from '../1-read/read-content.ts';
import { readGuide } from '../1-read/read-guide.ts';
import { slugFromName } from '../1-read/text/slug-from-name.ts';
import { textFromBytes } from '../1-read/text/text-from-bytes.ts';
import { inheritedFrom, siteFrom } from '../2-parse/parse-site.ts';
import { checkCards } from '../3-check/check-site.ts';
import { checkStatics } from '../3-check/check-statics.ts';
import type { GuideCard } from '../guide/card.ts';
import { mapGuides, type Site } from '../guide/site.ts';
import { keptMessages, tellAgain } from '../messages/kept-messages.ts';
import { type GuideStore, Guides } from './guide-store.ts';
import { type Helper, type Helpers, NO_HELPERS } from './helpers.ts';
import type { KeptUnits } from './kept-units.ts';
import { makeUnits } from './make-units.ts';
import type { UnitInput } from './unit.ts';

/** A content folder, looked through: what lies in it, and all that there is to say of it. */
export interface Survey {
  site: Site<GuideCard>;
  guides: GuideStore;
  /** Has the trees of some guides; null where there is none. */
  helper: Helper | null;
  /** By the guide's source: of the same key the same guide is made. */
  keys: ReadonlyMap<string, string>;
  /** All files, with all that there is to say of them. */
  files: VFile[];
  /** Files to be copied as they are, by path from content/static/. */
  statics: string[];
  /** How many drafts were left out. */
  draftsLeft: number;
}

export interface SurveyOptions {
  /** Drafts too. */
  drafts: boolean;
  /** In place of the site's own `url`. Default: that one. */
  siteUrl?: string;
  /** Many guides have to be made, of so many: most are not kept. */
  onMany?: (guides: number) => void;
}

/** A guide's file, and where it will stand. */
interface Source extends GuideBytes {
  slug: string;
}

/** Reads, parses and checks; guides that have not changed since an earlier build are taken from there. */
export async function survey(
  folder: ContentFolder,
  { drafts, siteUrl = '', onMany = () => {} }: SurveyOptions,
  kept: KeptUnits,
  helpers: Helpers = NO_HELPERS,
): Promise<Survey> {
  const unplaced = new Set<Source>();
  const sources = await readFolder(folder, (read): Source => {
    const source = { ...read, slug: slugOf(read) };
    unplaced.add(source);
    return source;
  });
  const guides = new Guides(kept);
  const keys = new Map<string, string>();
  const left = new Set<VFile>();
  const inputs = sources.courses.flatMap((course) => {
    const inherited = inheritedFrom(course, sources.settings);
    return course.guides.flatMap(({ file: { path }, bytes }): UnitInput[] =>
      bytes === null ? [] : [{ path, bytes, inherited, drafts }],
    );
  });
  const { units, helper } = await makeUnits(inputs, guides, kept, helpers, onMany);
  const parsed = siteFrom(sources, (source): GuideCard | null => {
    unplaced.delete(source);
    const { file, bytes } = source;
    const known = units.get(file.path);
    if (bytes === null || known === undefined) return null;
    const { key, unit } = known;
    keys.set(file.path, key);
    if (unit.isLeftOut) left.add(file);
    file.data.written = () => textFromBytes(bytes, new VFile()) ?? '';
    tellAgain(file, unit.messages);
    return unit.card;
  });
  // What has no place on the site is read all the same: all that is wrong is told at once.
  for (const { file, bytes } of unplaced) {
    if (bytes !== null) tellAgain(file, keptMessages(readGuide(bytes, file.path).file));
  }
  // Pages and paper know one address, whoever gave it.
  const url = siteUrl || parsed.settings.url;
  const site = { ...parsed, settings: { ...parsed.settings, url } };
  const files = sources.files.filter((file) => !left.has(file));
  checkCards(site, files);
  files.push(...checkStatics(site, sources.statics));
  return { site, guides, keys, helper, files, statics: sources.statics, draftsLeft: left.size };
}

/** Empty where the file can't be read, or its name makes no address: then it is no guide of the site. */
function slugOf({ file, bytes }: GuideBytes): string {
  if (bytes === null) return '';
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return slugFromName(name, 'file name', '.md', new VFile()) ?? '';
}

/** The same site with all its trees. */
export function wholeSite({ site, guides }: Pick<Survey, 'site' | 'guides'>): Site {
  return mapGuides(site, ({ source }) => guides.guide(source));
}
