/** A number that goes by halves, as a teacher writes it: "½", "1½", "24". */
export function halves(count: number): string {
  const whole = Math.floor(count);
  return count === whole ? String(count) : `${whole === 0 ? '' : whole}½`;
}
