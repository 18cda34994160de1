import type { VFile } from 'vfile';
import { severity } from './message.ts';

export interface Tally {
  errors: number;
  warnings: number;
  advice: number;
}

export function tally(files: readonly VFile[]): Tally {
  const all = files.flatMap((file) => file.messages.map(severity));
  const count = (wanted: ReturnType<typeof severity>) => all.filter((one) => one === wanted).length;
  return { errors: count('error'), warnings: count('warning'), advice: count('advice') };
}

/** True where nothing may be published: any error, or, strictly, any warning. Advice keeps nothing back. */
export function isRefused(files: readonly VFile[], strict: boolean): boolean {
  const { errors, warnings } = tally(files);
  return errors > 0 || (strict && warnings > 0);
}
