/** So many slips of the pen are forgiven in a word of so many letters. In short ones every other word would be near. */
export function forgiven(letters: number): number {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

/**
 * How many slips lead from what was typed to the start of a word, or to the whole of it: a letter too many, one that is
 * missing, another one, or two that have changed places.
 *
 * @param most Beyond that it does not matter.
 * @returns `most + 1` where there are more.
 */
export function slipsBetween(typed: string, word: string, most: number): number {
  if (typed.length > word.length + most) return most + 1;
  const width = Math.min(word.length, typed.length + most);
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, index) => index);
  for (let row = 1; row <= typed.length; row += 1) {
    const now = [row];
    let least = row;
    for (let at = 1; at <= width; at += 1) {
      const same = typed[row - 1] === word[at - 1];
      let cost = Math.min(
        (last[at - 1] ?? 0) + (same ? 0 : 1),
        (last[at] ?? 0) + 1,
        (now[at - 1] ?? 0) + 1,
      );
      const swapped = typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1];
      if (swapped && row > 1 && at > 1) cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      now[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = now;
  }
  // Any start of the word will do: its end may not be typed yet.
  return Math.min(...last, most + 1);
}
