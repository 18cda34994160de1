import { existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder, for the caller to remove: in memory where the system has a place for that, since a disk
 * would take minutes to flush what thousands of builds write.
 */
export function scratchFolder(): string {
  const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  return realpathSync(mkdtempSync(join(place, 'foolscap-faults-')));
}
