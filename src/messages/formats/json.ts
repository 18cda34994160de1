import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { causeLine, ends, type Shown, severity, shownPath, sortedMessages } from '../message.ts';
import type { Fix } from '../report.ts';

function placeOf({ start, end }: Fix['place']) {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** All messages as JSON for other tools: one object each, in the order in which they are told. */
export function jsonMessages(files: readonly VFile[], shown: Shown): string {
  const list = sortedMessages(files).flatMap(([file, messages]) =>
    messages.map((message) => {
      const [start, end] = ends(message);
      return {
        file: shownPath(file, shown),
        ...placeOf({ start, end }),
        severity: severity(message),
        rule: message.ruleId ?? '',
        reason: message.reason,
        ...(message.note && { note: message.note }),
        ...(message.fix && { fix: { ...placeOf(message.fix.place), text: message.fix.text } }),
        ...(message.url && { help: message.url }),
        ...(message.cause instanceof VFileMessage && { cause: causeLine(message) }),
      };
    }),
  );
  return `${JSON.stringify(list, null, 2)}\n`;
}
