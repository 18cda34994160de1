const NOT_ALLOWED = 'This account is not allowed to do that';

/** Why the disk said no, by the code of the system's error. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk space of this account is used up',
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: 'The disk is read-only',
  EBUSY: 'Another program is using the folder, or it is a disk of its own',
  EXDEV: 'The folder is a disk of its own, which cannot be renamed',
  EMFILE: 'Too many files are open at once',
  ENFILE: 'Too many files are open at once',
  ENAMETOOLONG: 'The name is too long',
  ENOENT: 'A file or folder is missing',
  ENOTDIR: 'A file stands where a folder was expected',
  EISDIR: 'A folder stands where a file was expected',
};

/** The code of a system error, such as `ENOENT`; null for anything else. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Any error for a person to read; of a system error what the disk said, and of which file. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error);
  if (code === null || !('path' in error)) return error.message;
  return `${reasonOf(code)}: \`${String(error.path)}\``;
}

function reasonOf(code: string): string {
  return REASONS[code] ?? `The disk answered ${code}`;
}

/** Runs one action on the disk; a system error comes out as "The disk is full: <failing>". */
export async function telling<T>(failing: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    throw new Error(`${reasonOf(code)}: ${failing}`, { cause: error });
  }
}

/** Runs one action on the disk; null where the system's error is one of `codes`. */
export async function unless<T>(
  codes: readonly string[],
  action: () => Promise<T>,
): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return null;
    throw error;
  }
}

/** The same for an action that is done at once. */
export function unlessAtOnce<T>(codes: readonly string[], action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return null;
    throw error;
  }
}
