import { closeSync, constants, linkSync, openSync, writeSync } from 'node:fs';
import { copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { telling, unlessAtOnce } from './file-errors.ts';
import { flush, flushFile } from './flush.ts';
import type { OutputFile } from './output-file.ts';
import type { PathLedger } from './path-ledger.ts';
import type { Standing } from './spare.ts';

const AT_ONCE = 32;

/**
 * Writes files into a folder as they come, a bounded number at once, and flushes each. Returns or throws only when no
 * write is under way any more, so that the folder may be renamed or removed.
 *
 * @param standing What the folder has already; what of it is not written goes.
 * @returns The paths written, in no order, and their size together in bytes.
 */
export async function writeFiles(
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  folder: string,
  ledger: PathLedger,
  standing: Standing,
): Promise<{ paths: string[]; bytes: number }> {
  const paths: string[] = [];
  let bytes = 0;
  const underWay = new Set<Promise<void>>();
  let onEnd = () => {};
  const failures: unknown[] = [];

  const write = async (file: OutputFile) => {
    const path = join(folder, file.path);
    try {
      await telling(failing(file), async () => {
        standing.makeRoom(file.path);
        const size = await writeOne(file, path);
        bytes += size;
      });
    } catch (error) {
      failures.push(error);
    }
  };

  try {
    for await (const file of files) {
      ledger.claimForBuild(file.path);
      paths.push(file.path);
      // Nearly all of them, as a rule: they are not waited for.
      if (file.kind === 'kept' && standing.isSame(file.path, file.node, file.bytes)) {
        bytes += file.bytes;
        continue;
      }
      const writing: Promise<void> = write(file).finally(() => {
        underWay.delete(writing);
        onEnd();
      });
      underWay.add(writing);
      // Not `Promise.race`, which asks each of them to tell every time.
      if (underWay.size >= AT_ONCE) await new Promise<void>((resolve) => (onEnd = resolve));
      if (failures.length > 0) break;
    }
  } finally {
    await Promise.all(underWay);
  }
  if (failures.length > 0) throw failures[0];
  standing.removeOthers(paths);
  return { paths, bytes };
}

async function writeOne(file: OutputFile, path: string): Promise<number> {
  switch (file.kind) {
    case 'text':
      return writeBytes(path, Buffer.from(file.text, 'utf8'));
    case 'bytes':
      return writeBytes(path, file.bytes);
    case 'kept':
      await linkOrCopy(file.from, path);
      return file.bytes;
    case 'copy':
      await copyFile(file.from, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      await flushFile(path);
      return (await stat(path)).size;
  }
}

/** Some disks have one name a file, and some hold the earlier output on another disk. */
async function linkOrCopy(from: string, path: string): Promise<void> {
  const isLinked = unlessAtOnce(CANNOT_LINK, () => {
    linkSync(from, path);
    return true;
  });
  if (isLinked !== null) return;
  await copyFile(from, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  await flushFile(path);
}

const CANNOT_LINK = ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES'];

/** @returns How many there are. */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<number> {
  // Written at once, which takes a tenth of the time; what waits for the disk is the flushing.
  const file = openSync(path, 'wx');
  try {
    let written = 0;
    while (written < bytes.byteLength) written += writeSync(file, bytes, written);
    await flush(file);
  } finally {
    closeSync(file);
  }
  return bytes.byteLength;
}

function failing(file: OutputFile): string {
  const source = 'from' in file ? ` from \`${file.from}\`` : '';
  return `\`${file.path}\` could not be written${source}`;
}
