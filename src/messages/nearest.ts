import { closest, distance } from 'fastest-levenshtein';
import { howTheyDiffer } from './alike.ts';

const MOST_COMPARED = 300;

/**
 * The known word nearest to what was written, for "did you mean".
 *
 * @returns null where nothing is near: more than about a third of the letters differ.
 */
export function nearest(written: string, known: readonly string[]): string | null {
  // Among very many, comparing costs more than a suggestion is worth: a file may ask thousands of times.
  if (known.length === 0 || known.length > MOST_COMPARED || written.length > 200) return null;
  const alike = known.find((word) => howTheyDiffer(written, word) !== null);
  if (alike !== undefined) return alike;
  const lower = written.toLowerCase();
  // Figure 4-1 is another figure than 3-1, however few signs differ.
  const digits = digitsOf(lower);
  const near = known.filter((word) => digits === '' || ['', digits].includes(digitsOf(word)));
  if (near.length === 0) return null;
  const found = closest(
    lower,
    near.map((word) => word.toLowerCase()),
  );
  const match = near.find((word) => word.toLowerCase() === found);
  if (match === undefined) return null;
  const limit = Math.max(2, Math.floor(match.length / 3));
  return distance(lower, found) <= limit ? match : null;
}

/** Digits of a name in their order: `3 1`. */
function digitsOf(text: string): string {
  return text.match(/\d+/g)?.join(' ') ?? '';
}

/**
 * The known path nearest to what was written: a file whose name is near in the same folder, else one of the same name
 * in another; never another file of another folder. Paths from one place, with `/`.
 */
export function nearestPath(written: string, known: readonly string[]): string | null {
  const [folder, name] = cut(written);
  const parts = known.map((path) => [path, ...cut(path)] as const);
  const names = parts.filter(([, other]) => other === folder).map(([, , own]) => own);
  const near = nearest(name, names);
  if (near !== null) return folder + near;
  const same = (other: string) =>
    other.normalize('NFC').toLowerCase() === name.normalize('NFC').toLowerCase();
  const found = parts.filter(([, , own]) => same(own));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

function cut(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
}

/** `a`, `b` or `c`: for messages that name what is valid. */
export function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.pop();
  if (last === undefined) return '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
