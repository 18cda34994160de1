import type { Reading, UnreadKind } from './reading.ts';

/** Pictures in a document go with it, as those in a guide do. */
const PASSED_OVER = new Set<UnreadKind>(['picture', 'recording']);

/** What several parts of one file hold. @param nameOf Of a part that was not read. */
export function joined(
  parts: readonly Reading[],
  kind: UnreadKind,
  nameOf: (index: number) => string,
): Reading {
  const at = parts.findIndex(({ unread }) => unread !== null && !PASSED_OVER.has(unread.kind));
  const texts = parts.flatMap((part) => part.texts);
  if (at < 0) return { texts, unread: null };
  return { texts, unread: { kind, because: `with \`${nameOf(at)}\` in it, which can’t be read` } };
}
