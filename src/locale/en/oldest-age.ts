/** Names of levels in England, Wales, Scotland, the United States and the International Baccalaureate. */
const AGES: readonly [name: RegExp, oldest: (found: RegExpExecArray) => number][] = [
  [/\b(?:key stage|ks) ?([1-5])\b/i, ([, stage]) => [7, 11, 14, 16, 18][Number(stage) - 1] ?? 18],
  [/\b(?:year|yr) ?(\d{1,2})\b/i, ([, year]) => Number(year) + 5],
  [/\bgrade ?(\d{1,2})\b/i, ([, grade]) => Number(grade) + 6],
  [/\b(\d{1,2})(?:st|nd|rd|th) grade\b/i, ([, grade]) => Number(grade) + 6],
  [/\bi?gcse\b|\bo[- ]level\b|\bnational 5\b/i, () => 16],
  [/\b(?:a|as)[- ]levels?\b|\bhigher\b|\bib\b|\bdiploma\b|\badvanced\b|\bap\b/i, () => 18],
  [/\b(?:primary|elementary)\b/i, () => 11],
  [/\bmiddle school\b/i, () => 14],
  [/\bhigh school\b/i, () => 18],
  [/\b(?:university|undergraduate|college|degree)\b/i, () => 22],
];

/** The age of the oldest pupils of a level; null where its name does not tell. */
export function oldestAge(level: string): number | null {
  for (const [name, oldest] of AGES) {
    const found = name.exec(level);
    if (found !== null) return oldest(found);
  }
  return null;
}
