import type { VFile } from 'vfile';
import type { Shown } from '../message.ts';
import { toldMessages } from '../told-messages.ts';

/** All messages as JSON for other tools: one object each. */
export function jsonMessages(files: readonly VFile[], shown: Shown): string {
  return `${JSON.stringify(toldMessages(files, shown), null, 2)}\n`;
}
