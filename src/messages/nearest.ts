import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word nearest to what was written, for "did you mean".
 *
 * @returns null where nothing is near: more than about a third of the letters differ.
 */
export function nearest(written: string, known: readonly string[]): string | null {
  // Among thousands, comparing costs more than a suggestion is worth.
  if (known.length === 0 || known.length > 2000 || written.length > 200) return null;
  const lower = written.toLowerCase();
  const found = closest(
    lower,
    known.map((word) => word.toLowerCase()),
  );
  const match = known.find((word) => word.toLowerCase() === found);
  if (match === undefined) return null;
  const limit = Math.max(2, Math.floor(match.length / 3));
  return distance(lower, found) <= limit ? match : null;
}

/** `a`, `b` or `c`: for messages that name what is valid. */
export function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.pop();
  if (last === undefined) return '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
