/** Words of a text, counted: letters and digits, whatever stands between them. */
export function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Words that one text has more often than another, each with how often more. */
export function wordsMissing(from: string, inside: string): string[] {
  const there = wordCounts(inside);
  return [...wordCounts(from)].flatMap(([word, count]) => {
    const less = count - (there.get(word) ?? 0);
    return less > 0 ? [less === 1 ? word : `${word} ×${less}`] : [];
  });
}
