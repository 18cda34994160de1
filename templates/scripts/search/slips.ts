/** So many slips of the pen are forgiven in a word of so many letters. In short ones every other word would be near. */
export function forgiven(letters: number): number {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

/** Longer words are compared by their starts. */
const LONGEST = 40;
/** Costs of the row before the last, of the last and of the one that is made: the same for all words. */
const rows: [Uint8Array, Uint8Array, Uint8Array] = [row(), row(), row()];

function row(): Uint8Array {
  return new Uint8Array(LONGEST + 1);
}

/**
 * How many slips lead from what was typed to the start of a word, or to the whole of it: a letter too many, one that is
 * missing, another one, or two that have changed places.
 *
 * @param most Beyond that it does not matter.
 * @returns `most + 1` where there are more.
 */
export function slipsBetween(typed: string, word: string, most: number): number {
  const length = Math.min(typed.length, LONGEST - most);
  if (length > word.length + most) return most + 1;
  const width = Math.min(word.length, length + most);
  let [before, last, now] = rows;
  for (let at = 0; at <= width; at += 1) last[at] = at;
  for (let line = 1; line <= length; line += 1) {
    const letter = typed.charCodeAt(line - 1);
    now[0] = line;
    let least = line;
    for (let at = 1; at <= width; at += 1) {
      const same = letter === word.charCodeAt(at - 1);
      let cost = (last[at - 1] ?? 0) + (same ? 0 : 1);
      cost = Math.min(cost, (last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1);
      const isSwapped =
        line > 1 &&
        at > 1 &&
        letter === word.charCodeAt(at - 2) &&
        typed.charCodeAt(line - 2) === word.charCodeAt(at - 1);
      if (isSwapped) cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      now[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last, now] = [last, now, before];
  }
  // Any start of the word will do: its end may not be typed yet.
  let least = most + 1;
  for (let at = 0; at <= width; at += 1) least = Math.min(least, last[at] ?? least);
  return least;
}
