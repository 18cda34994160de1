/** `foolscap import FILES…`: old guides in, guides in Markdown out. Nothing that is there is written over. */
import { existsSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { VFile } from 'vfile';
import { pictureSize } from '../1-read/assets/picture-size.ts';
import { readStart } from '../1-read/disk/read-start.ts';
import { slugFromTitle } from '../1-read/text/slug-from-title.ts';
import { codeOf, wordsOf } from '../7-publish/file-errors.ts';
import { writeNew } from '../7-publish/write-new.ts';
import type { Asset } from '../guide/site.ts';
import { localeFor } from '../locale/locales.ts';
import type { Draft } from './draft.ts';
import { draftsFromFile, MOST_BYTES } from './drafts-from-file.ts';
import { freeSlug } from './file-names.ts';
import type { Found, Picture } from './found.ts';
import { NotImported } from './not-imported.ts';
import { settle } from './settle.ts';

/** What became of one file. */
export interface Imported {
  /** Absolute. */
  source: string;
  /** Why nothing came of it; empty where something did. */
  refused: string;
  /** About the file as a whole. */
  notes: string[];
  /** What numbers of lines count. */
  counts: Found['counts'];
  guides: ImportedGuide[];
}

export interface ImportedGuide {
  /** Absolute. */
  path: string;
  /** False where a file of this name was there, which is left as it is. */
  isWritten: boolean;
  draft: Draft;
}

/** Where guides go; see `importFiles`. */
interface Place {
  out: string;
  within: string;
}

/**
 * @param sources Absolute paths.
 * @param out The folder for the guides; made where there is none.
 * @param within The folder that somebody has named: that one, or the content folder, where it is a course.
 */
export async function importFiles(
  sources: readonly string[],
  out: string,
  within: string = out,
): Promise<Imported[]> {
  const taken = new Set<string>();
  const all: Imported[] = [];
  for (const source of sources) {
    try {
      all.push(await importFile(source, { out, within }, taken));
    } catch (error) {
      if (!(error instanceof NotImported) && codeOf(error) === null) throw error;
      all.push({ source, refused: wordsOf(error), notes: [], counts: 'line', guides: [] });
    }
  }
  return all;
}

async function importFile(
  source: string,
  { out, within }: Place,
  taken: Set<string>,
): Promise<Imported> {
  if (!statSync(source).isFile()) {
    throw new NotImported(
      'Unexpected folder, expected files: name them, or all of a folder with `folder/*`',
    );
  }
  const bytes = readStart(source, MOST_BYTES + 1);
  const name = basename(source);
  const fallback = slugFromTitle(basename(name, extname(name))) || 'imported';
  const {
    drafts: found,
    pictures,
    notes,
    counts,
  } = await draftsFromFile(name, bytes, picturesName(out, fallback));
  const drafts = found.filter(
    ({ sections, leftovers }) => sections.length > 0 || leftovers.length > 0,
  );
  if (drafts.length === 0) {
    throw new NotImported('Unexpected file with a title at most, expected a text');
  }
  const around = {
    grammar: localeFor('en').grammar,
    source: name,
    counts,
    assets: assetsOf(pictures),
  };
  const guides = drafts.map((draft): ImportedGuide => {
    const settled = settle(draft, around);
    const slug = freeSlug(slugFromTitle(settled.draft.title) || fallback, taken);
    const path = join(out, `${slug}.md`);
    const isWritten = writeNew(path, Buffer.from(settled.text), within);
    if (isWritten) writePictures({ out, within }, pictures, settled.text);
    return { path, isWritten, draft: settled.draft };
  });
  return { source, refused: '', notes, counts, guides };
}

/** What the names of a file's pictures begin with, so that they meet no others. */
function picturesName(out: string, slug: string): string {
  const isTaken = (name: string) =>
    ['png', 'jpg', 'jpeg', 'gif', 'webp'].some((ending) =>
      existsSync(join(out, 'images', `${name}-1.${ending}`)),
    );
  let name = slug;
  for (let number = 2; isTaken(name); number += 1) name = `${slug}-${number}`;
  return name;
}

function assetsOf(pictures: readonly Picture[]): Map<string, Asset> {
  return new Map(
    pictures.map(({ path, bytes }) => {
      const size = pictureSize(Buffer.from(bytes), extname(path).slice(1), new VFile());
      return [path, { path, size, drawing: null, words: null }];
    }),
  );
}

function writePictures({ out, within }: Place, pictures: readonly Picture[], text: string): void {
  for (const { path, bytes } of pictures) {
    if (text.includes(path)) writeNew(join(out, path), bytes, within);
  }
}
