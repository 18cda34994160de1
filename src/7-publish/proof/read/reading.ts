/** What there is to search in a file, and what of it is not read. Types only. */

/** How a file is named where it is counted among those that were not read. */
export type UnreadKind = 'picture' | 'recording' | 'PDF' | 'office file' | 'archive' | 'other file';

export interface Unread {
  kind: UnreadKind;
  /** Ends a sentence that begins with the kind of file: "that asks for a password". */
  because: string;
}

export interface Reading {
  /** In every form in which it can be read; see forms.ts. */
  texts: string[];
  /** null where all of it was read. Some texts may be there all the same. */
  unread: Unread | null;
}

/** How much one file may hold when it is unpacked, files in it included. Used up as it is read. */
export interface Allowance {
  /** Bytes. */
  bytes: number;
  /** How many packed files deep. */
  depth: number;
}

/** Reads what lies in another file. `path`: its name, for its ending alone. */
export type ReadInner = (path: string, bytes: Uint8Array) => Promise<Reading>;
