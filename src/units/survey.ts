import { VFile } from 'vfile';
import { type GuideBytes, readFolder } from '../1-read/read-content.ts';
import { readGuide } from '../1-read/read-guide.ts';
import { slugFromName } from '../1-read/text/slug-from-name.ts';
import { textFromBytes } from '../1-read/text/text-from-bytes.ts';
import { siteFrom } from '../2-parse/parse-site.ts';
import { checkCards } from '../3-check/check-site.ts';
import { checkStatics } from '../3-check/check-statics.ts';
import type { GuideCard } from '../guide/card.ts';
import { mapGuides, type Site } from '../guide/site.ts';
import { keptMessages, tellAgain } from '../messages/kept-messages.ts';
import { type GuideStore, Guides } from './guide-store.ts';
import { type KeptUnits, unitKey } from './kept-units.ts';
import { makeUnit, type Unit, type UnitInput } from './unit.ts';

/** A content folder, looked through: what lies in it, and all that there is to say of it. */
export interface Survey {
  site: Site<GuideCard>;
  guides: GuideStore;
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
}

/** A guide's file, and where it will stand. */
interface Source extends GuideBytes {
  slug: string;
}

/** Reads, parses and checks; guides that have not changed since an earlier build are taken from there. */
export async function survey(
  content: string,
  { drafts, siteUrl = '' }: SurveyOptions,
  kept: KeptUnits,
): Promise<Survey> {
  const unplaced = new Set<Source>();
  const sources = await readFolder(content, (read): Source => {
    const source = { ...read, slug: slugOf(read) };
    unplaced.add(source);
    return source;
  });
  const guides = new Guides(kept);
  const keys = new Map<string, string>();
  const left = new Set<VFile>();
  const parsed = siteFrom(sources, (source, inherited): GuideCard | null => {
    unplaced.delete(source);
    const { file, bytes } = source;
    if (bytes === null) return null;
    const input = { path: file.path, bytes, inherited, drafts };
    const key = unitKey(input);
    const unit = unitOf(key, input, guides, kept);
    keys.set(file.path, key);
    if (unit.isLeftOut) left.add(file);
    file.data.written = textFromBytes(bytes, new VFile()) ?? '';
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
  return { site, guides, keys, files, statics: sources.statics, draftsLeft: left.size };
}

function unitOf(key: string, input: UnitInput, guides: Guides, kept: KeptUnits): Unit {
  const known = kept.unit(key);
  if (known !== null) {
    guides.add(key, input, null);
    return known;
  }
  const made = makeUnit(input);
  kept.keep(key, made);
  guides.add(key, input, made.guide);
  return made.unit;
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
