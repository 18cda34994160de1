import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { causeLine, ends, type Shown, severity, shownPath, sortedMessages } from './message.ts';
import type { Severity } from './rules.ts';

/** A stretch of a file. Lines and columns count from 1, columns in UTF-16 units; the end is not a part of it. */
export interface MessagePlace {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** What there is to say of a file, for other programs. */
export interface Message extends MessagePlace {
  file: string;
  severity: Severity;
  /** Explained in docs/rules.md, and by `foolscap help RULE`. */
  rule: string;
  /** "Unexpected X, expected Y". */
  reason: string;
  /** What to do about it, where the reason alone does not say. */
  note?: string;
  /** What to write in place of what, where nothing else can be meant. */
  fix?: MessagePlace & { text: string };
  /** Where the rule is explained: a `file:` address with an anchor. */
  help?: string;
  /** The other place involved, in words. */
  cause?: string;
}

/** All messages, in the order in which they are told: files by path, each in the order of its text. */
export function toldMessages(files: readonly VFile[], shown: Shown): Message[] {
  return sortedMessages(files).flatMap(([file, messages]) =>
    messages.map((message) => ({
      file: shownPath(file, shown),
      ...placeOf(...ends(message)),
      severity: severity(message),
      rule: message.ruleId ?? '',
      reason: message.reason,
      ...(message.note && { note: message.note }),
      ...(message.fix && {
        fix: { ...placeOf(message.fix.place.start, message.fix.place.end), text: message.fix.text },
      }),
      ...(message.url && { help: message.url }),
      ...(message.cause instanceof VFileMessage && { cause: causeLine(message) }),
    })),
  );
}

function placeOf(start: Point, end: Point): MessagePlace {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
