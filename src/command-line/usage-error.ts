import { offered } from '../messages/alike.ts';
import { listed, nearest } from '../messages/nearest.ts';

/** The command line was wrong; the message says how. Exit code 2. */
export class UsageError extends Error {}

/** "Unexpected edition `larg-print`, expected `large-print`". */
export function unknown(what: string, written: string, known: readonly string[]): string {
  const near = nearest(written, known);
  return `Unexpected ${what} \`${written}\`, expected ${near === null ? listed(known) : offered(written, near)}`;
}
