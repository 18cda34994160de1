/** Messages as plain data, to be kept with what they are about and told again. */
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { type Fix, helpFor } from './report.ts';
import { RULES } from './rules.ts';

export interface KeptMessage {
  reason: string;
  rule: string;
  fatal: boolean | null;
  place: Point | Position;
  note: string | null;
  fix: Fix | null;
  cause: { reason: string; place: Point | Position | null; file: string | null } | null;
}

/** What has been told of a file. */
export function keptMessages({ messages }: VFile): KeptMessage[] {
  return messages.map(({ reason, ruleId, fatal, place, note, fix, cause }) => ({
    reason,
    rule: ruleId ?? '',
    fatal: fatal ?? null,
    place: place ?? START,
    note: note ?? null,
    fix: fix ?? null,
    cause: cause instanceof VFileMessage ? causeOf(cause) : null,
  }));
}

const START: Point = { line: 1, column: 1, offset: 0 };

function causeOf({ reason, place, file }: VFileMessage): KeptMessage['cause'] {
  return { reason, place: place ?? null, file: file ?? null };
}

/** Tells it again. */
export function tellAgain(file: VFile, kept: readonly KeptMessage[]): void {
  for (const { reason, rule, fatal, place, note, fix, cause } of kept) {
    if (!(rule in RULES)) throw new Error(`Unknown rule \`${rule}\``);
    const message = file.message(reason, {
      place,
      ruleId: rule,
      source: 'foolscap',
      ...(cause !== null && { cause: causeFrom(cause) }),
    });
    message.fatal = fatal;
    message.url = helpFor(rule);
    if (note !== null) message.note = note;
    if (fix !== null) message.fix = fix;
  }
}

function causeFrom({ reason, place, file }: NonNullable<KeptMessage['cause']>): VFileMessage {
  const message = new VFileMessage(reason, { place: place ?? undefined });
  if (file !== null) message.file = file;
  return message;
}
