import { constants } from 'node:fs';
import { copyFile, link, mkdir, readlink, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { telling } from './file-errors.ts';
import { flushFile } from './flush.ts';
import type { Marker } from './marker.ts';
import { OutputRefused } from './output-refused.ts';
import type { PathLedger } from './path-ledger.ts';
import { type Entry, isOurs, walk } from './walk.ts';

/**
 * The files in an output folder that no build of ours made, their names claimed.
 *
 * @throws OutputRefused where one stands in the way of a file of the build.
 */
export async function claimUserFiles(
  folder: string,
  marker: Marker,
  ledger: PathLedger,
): Promise<Entry[]> {
  const theirs = walk(folder).filter((entry) => entry.kind !== 'folder' && !isOurs(entry, marker));
  for (const entry of theirs) ledger.claimForUser(entry.path);
  return theirs;
}

/** Puts the same files into another folder too: hard links where the disk has them, else copies. */
export async function carryOver(entries: readonly Entry[], from: string, to: string) {
  for (const entry of entries) {
    const source = join(from, entry.path);
    const target = join(to, entry.path);
    await telling(`your file \`${entry.path}\` could not be carried over`, async () => {
      await mkdir(dirname(target), { recursive: true });
      if (entry.kind === 'link') await symlink(await readlink(source), target);
      else await linkOrCopy(entry, source, target);
    });
  }
}

async function linkOrCopy(entry: Entry, source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch {
    if (entry.kind !== 'file') {
      throw new OutputRefused(
        `\`${entry.path}\` in the output folder is neither a file nor a folder, and cannot be carried over. Remove it, or name another folder with \`--out\`.`,
      );
    }
    await copyFile(source, target, constants.COPYFILE_EXCL);
    await flushFile(target);
  }
}
