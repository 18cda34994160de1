import type { VFile } from 'vfile';

export interface Tally {
  errors: number;
  warnings: number;
}

export function tally(files: readonly VFile[]): Tally {
  const all = files.flatMap((file) => file.messages);
  const errors = all.filter(({ fatal }) => fatal === true).length;
  return { errors, warnings: all.length - errors };
}

/** True where nothing may be published: any error, or, strictly, any message. */
export function isRefused(files: readonly VFile[], strict: boolean): boolean {
  const { errors, warnings } = tally(files);
  return errors > 0 || (strict && warnings > 0);
}
