/** A text with its length before it: what was cut short is known. */
export function sealed(text: string): string {
  return `${text.length}\n${text}`;
}

/** @returns null for anything that `sealed` did not make. */
export function unsealed(text: string | null): string | null {
  if (text === null) return null;
  const at = text.indexOf('\n');
  return Number(text.slice(0, at)) === text.length - at - 1 ? text.slice(at + 1) : null;
}
