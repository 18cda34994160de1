/**
 * A zero without a stroke. Atkinson Hyperlegible Next draws one through its zero, which in science and maths reads as
 * ∅ or 8, and has no other: these four small fonts have its zero and nothing else, the two halves of the counter
 * joined where the stroke cut them. They are as wide as the letter's own, and under its licence, which lies beside them.
 * Type for code keeps its stroke: there 0 and O must be told apart.
 */
import { fileURLToPath } from 'node:url';

/** As the font files name it. */
export const PLAIN_ZERO_FAMILY = 'Foolscap Zero';

/** Absolute path of one face. */
export function plainZeroFile(weight: number, style: 'normal' | 'italic'): string {
  return fileURLToPath(new URL(`./zero-${weight}-${style}.ttf`, import.meta.url));
}

export const PLAIN_ZERO_LICENCE = fileURLToPath(new URL('./licence.txt', import.meta.url));

/** Absolute paths of all faces. */
export const PLAIN_ZERO_FILES = [400, 700].flatMap((weight) => [
  plainZeroFile(weight, 'normal'),
  plainZeroFile(weight, 'italic'),
]);
