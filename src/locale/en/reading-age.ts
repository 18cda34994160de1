/**
 * The Flesch–Kincaid grade level, as the age of pupils in that grade of an American school: five years more.
 * (J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of New Readability Formulas", 1975.)
 */
export function readingAge(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.match(/\p{L}[\p{L}'’]*/gu) ?? []);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade =
    0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return grade + 5;
}

/** Groups of vowels, silent ones left out: right for nine words in ten, which is enough for a mean. */
function syllablesIn(word: string): number {
  const spoken = word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end.charAt(0));
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}
