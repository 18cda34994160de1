import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Asset } from '../../guide/site.ts';
import { report } from '../../messages/report.ts';
import { readAsset } from '../assets/read-asset.ts';
import { readStart } from './read-start.ts';
import { checkReadable } from './reading.ts';
import { type FolderListing, walkFolder } from './walk-folder.ts';

/** A content folder as reading sees it: the disk, or the disk below texts that nobody has saved yet. */
export interface ContentFolder {
  /** What lies in it. */
  list: () => Promise<FolderListing & { isMissing: boolean }>;
  /**
   * A file's first bytes: all of them where it has no more than `most`.
   *
   * @param path From the content folder, with `/`; so in all others.
   * @throws Error as the disk does.
   */
  bytes: (path: string, most: number) => Uint8Array;
  /** A file that guides may show or link to. */
  asset: (path: string) => Promise<{ asset: Asset; file: VFile }>;
  /** A file that is copied as it is, with a message where it can't be read. */
  copied: (path: string) => Promise<VFile>;
}

/**
 * @param contentDir May be missing: that is a message like any other.
 * @param read Whole files that have just been read, by path. Default: none.
 */
export function diskFolder(
  contentDir: string,
  read: ReadonlyMap<string, Uint8Array> = new Map(),
): ContentFolder {
  return {
    list: async () => {
      const missing = await missingFolder(contentDir);
      if (missing === null) return { ...(await walkFolder(contentDir)), isMissing: false };
      return { paths: [], folders: [], refused: [missing], isMissing: true };
    },
    bytes: (path, most) =>
      read.get(path)?.subarray(0, most) ?? readStart(join(contentDir, path), most),
    asset: (path) => readAsset(contentDir, path),
    copied: async (path) => {
      const file = new VFile({ path, value: '' });
      await checkReadable(join(contentDir, path), file);
      return file;
    },
  };
}

async function missingFolder(contentDir: string): Promise<VFile | null> {
  const found = await stat(contentDir).catch(() => null);
  if (found?.isDirectory()) return null;
  const reason =
    found === null
      ? 'Unexpected missing folder, expected a folder with your guides in it'
      : 'Unexpected file, expected a folder with your guides in it';
  return reportFolder(reason);
}

/** Messages about the content folder itself are on a file named `.`. */
export function reportFolder(reason: string): VFile {
  const file = new VFile({ path: '.', value: '' });
  report(file, 'content-is-found', null, reason, {
    note: 'Name the folder with `--content`, or put a file such as `content/biology/cells.md` there. `foolscap init` starts a small site',
  });
  return file;
}
