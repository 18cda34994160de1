import { lstat, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, unless } from './file-errors.ts';
import { OutputRefused } from './output-refused.ts';

/** The output folder and what a build keeps beside it, on the same file system. Real, absolute paths. */
export interface Place {
  out: string;
  /** The output as the caller named it, for messages. */
  named: string;
  staging: string;
  /** The previous output, from the first rename until it is removed. */
  old: string;
  /** Holds the number of the process that is writing. */
  lock: string;
  /** The lock of a build that was killed: proof that a staging folder is ours. */
  stale: string;
  /** Where files are kept that nobody may remove; `-2`, `-3` … follow. */
  kept: string;
}

export async function placeOf(named: string): Promise<Place> {
  const out = await realPathOf(resolve(named), named);
  const beside = (ending: string) => join(dirname(out), `.${basename(out)}.foolscap-${ending}`);
  return {
    out,
    named,
    staging: beside('staging'),
    old: beside('old'),
    lock: beside('lock'),
    stale: beside('lock-stale'),
    kept: join(dirname(out), `${basename(out)}.foolscap-kept`),
  };
}

/**
 * The real path, whether or not anything is there. A link that leads nowhere is followed too:
 * between the two renames the folder behind a link is missing.
 */
export async function realPathOf(path: string, named: string = path): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOTDIR' || code === 'ELOOP') {
      const why = code === 'ELOOP' ? 'its links lead in a circle' : 'a part of its path is a file';
      throw new OutputRefused(
        `\`${named}\` cannot be the output folder: ${why}. Name another folder with \`--out\`.`,
      );
    }
    if (code !== 'ENOENT') throw error;
    const parent = await realPathOf(dirname(path), named);
    const target = await unless(['ENOENT', 'EINVAL'], () => readlink(path));
    return target === null
      ? join(parent, basename(path))
      : realPathOf(resolve(parent, target), named);
  }
}

/** Whether anything has this name, a link that leads nowhere included. */
export async function exists(path: string): Promise<boolean> {
  return (await unless(['ENOENT', 'ENOTDIR'], () => lstat(path))) !== null;
}
