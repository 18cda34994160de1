import type { VFile } from 'vfile';
import { report } from '../../messages/report.ts';
import type { FrontmatterMarkdown } from '../sources.ts';
import { scanNesting } from './scan-nesting.ts';

/** Whether these values may be parsed. Reports `nesting-has-a-limit` at each that may not. */
export function checkValueNesting(values: readonly FrontmatterMarkdown[], file: VFile): boolean {
  let isShallow = true;
  for (const { value, position } of values) {
    const deep = scanNesting(value);
    if (deep === null) continue;
    isShallow = false;
    const reason = `Unexpected ${deep.found}, expected ${deep.expected}`;
    report(file, 'nesting-has-a-limit', position, reason);
  }
  return isShallow;
}
