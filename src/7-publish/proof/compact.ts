/**
 * A text as its letters and digits alone, in one case: white space, punctuation and markup can't
 * hide it. Compatibility forms (full-width, ligatures) and accents are folded.
 */
export function compact(text: string): string {
  // Most pages are plain enough to be folded without the cost of normalising.
  const folded = /^[\x20-\x7e\s]*$/.test(text) ? text : text.normalize('NFKD');
  return folded.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
