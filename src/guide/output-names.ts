/** Names that an output may have, on every computer that it may be copied to. */

/**
 * Names that are one on some computers have one key: they differ in case or in Unicode normal form alone.
 * Upper case, not lower: it makes `ß` and `SS`, `ς` and `σ` the same, as full case folding does.
 */
export function nameKey(path: string): string {
  return path.normalize('NFC').toUpperCase().normalize('NFC');
}

/** Why a path can't be in an output, in brackets to follow it; null where it can. */
export function faultInPath(path: string): string | null {
  if (path === '') return '(empty)';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return '(absolute)';
  if (path.includes('\\')) return '(with a backslash)';
  if (/[\p{Cc}\p{Cs}]/u.test(path)) return '(with a control character)';
  const names = path.split('/');
  if (names.includes('')) return '(with an empty part)';
  if (names.includes('.') || names.includes('..')) return '(with a `.` or `..` part)';
  return null;
}
