import { createHash } from 'node:crypto';

/** A name that changes with the content, so that browsers may keep the file for ever. */
export function hashedName(name: string, content: string | Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return name.replace(/(\.[a-z0-9]+)$/, `-${hash}$1`);
}
