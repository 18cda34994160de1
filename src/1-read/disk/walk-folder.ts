import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../../messages/report.ts';
import type { RuleId } from '../../messages/rules.ts';
import { reading } from './reading.ts';

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
 * Symbolic links are never followed. Reports `files-lie-in-content`, `file-names-make-addresses` and
 * `files-can-be-read` for what is passed over.
 */
export async function walkFolder(root: string): Promise<FolderListing> {
  const found: FolderListing = { paths: [], folders: [], refused: [] };
  const walk = async (folder: string, depth: number): Promise<void> => {
    const file = new VFile({ path: folder || '.', value: '' });
    const entries = await reading(file, () => readdir(join(root, folder), { withFileTypes: true }));
    if (entries === null) {
      found.refused.push(file);
      return;
    }
    entries.sort((a, b) => byCodePoint(a.name, b.name));
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const isStatic = path.startsWith('static/');
      if (!isStatic && /^[._]|^node_modules$/.test(entry.name)) continue;
      const fault = faultOf(entry, path, depth);
      if (fault !== null) found.refused.push(refusal(path, fault));
      else if (entry.isFile()) found.paths.push(path);
      else {
        found.folders.push(path);
        await walk(path, depth + 1);
      }
    }
  };
  await walk('', 0);
  return found;
}

type Fault = readonly [rule: RuleId, found: string, expected: string];

/** Why an entry of a folder is passed over; null where it is not. */
function faultOf(entry: Dirent, path: string, depth: number): Fault | null {
  const { name } = entry;
  if (name.includes('\uFFFD')) {
    return ['file-names-make-addresses', `name \`${name}\` that is not in UTF-8`, 'another name'];
  }
  if (/[\p{Cc}\p{Cs}]/u.test(name)) {
    const expected = 'letters, digits and hyphens only';
    return ['file-names-make-addresses', 'line break or control character in a name', expected];
  }
  if (entry.isSymbolicLink()) {
    return ['files-lie-in-content', `link \`${path}\` to a file elsewhere`, 'the file itself'];
  }
  if (entry.isDirectory()) {
    if (depth < DEEPEST) return null;
    return ['files-lie-in-content', `folder more than ${DEEPEST} deep`, 'it further up'];
  }
  if (entry.isFile()) return null;
  return ['files-can-be-read', `\`${name}\` that is no plain file`, 'a file'];
}

function refusal(path: string, [rule, found, expected]: Fault): VFile {
  const file = new VFile({ path, value: '' });
  report(file, rule, null, `Unexpected ${found}, expected ${expected}`);
  return file;
}

/** Compares as UTF-8 bytes do, on normal form C, so that every machine sorts alike. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a.normalize('NFC')), Buffer.from(b.normalize('NFC')));
}
