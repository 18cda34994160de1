import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: nobody finds half of it, or none where there was one before.
 *
 * @param mode Its permissions. Default: those of any new file.
 * @throws Error where the disk fails; then what was there still is.
 */
export function replaceFile(path: string, content: Uint8Array | string, mode?: number): void {
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    writeFileSync(part, content, { flag: 'wx', flush: true });
    if (mode !== undefined) chmodSync(part, mode);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
