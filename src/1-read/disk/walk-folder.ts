import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../../messages/report.ts';

export interface FolderListing {
  /** Plain files by path from the content folder, with `/`; in the order of their paths' code points. */
  paths: string[];
  /** Folders below the content folder, however deep; in the same order. */
  folders: string[];
  /** Files and folders that are passed over, with their messages. */
  refused: VFile[];
}

/** Deeper folders are nobody's course; the limit only keeps a walk finite. */
const DEEPEST = 20;

/**
 * Everything below a folder but what is hidden (names that start with `.` or `_`, `node_modules`).
 * Symbolic links are never followed; reports `files-lie-in-content` for each.
 */
export async function walkFolder(root: string): Promise<FolderListing> {
  const found: FolderListing = { paths: [], folders: [], refused: [] };
  const walk = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    entries.sort((a, b) => byCodePoint(a.name, b.name));
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const isStatic = path.startsWith('static/');
      if (!isStatic && /^[._]|^node_modules$/.test(entry.name)) continue;
      if (entry.isSymbolicLink()) found.refused.push(refusedLink(path));
      else if (entry.isFile()) found.paths.push(path);
      else if (entry.isDirectory() && depth < DEEPEST) {
        found.folders.push(path);
        await walk(path, depth + 1);
      }
    }
  };
  await walk('', 0);
  return found;
}

function refusedLink(path: string): VFile {
  const file = new VFile({ path, value: '' });
  const reason = `Unexpected link \`${path}\` to a file elsewhere, expected the file itself`;
  report(file, 'files-lie-in-content', null, reason);
  return file;
}

/** Compares as UTF-8 bytes do, on normal form C, so that every machine sorts alike. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a.normalize('NFC')), Buffer.from(b.normalize('NFC')));
}
