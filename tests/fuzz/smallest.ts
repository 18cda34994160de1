/** Most tries for one text: each may be a whole reading. */
const TRIES = 400;

/**
 * The least part of a text that is still at fault: pieces are left out, halves first and single signs last,
 * for as long as it stays so.
 */
export async function smallest(
  text: string,
  isAtFault: (part: string) => Promise<boolean>,
): Promise<string> {
  let parts = text;
  let tries = 0;
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < parts.length && tries < TRIES; ) {
      const without = parts.slice(0, at) + parts.slice(at + size);
      tries += 1;
      if (await isAtFault(without)) parts = without;
      else at += size;
    }
  }
  return parts;
}
