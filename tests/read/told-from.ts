import type { VFileMessage } from 'vfile-message';
import type { Sources } from '../../src/1-read/sources.ts';
import { severity } from '../../src/messages/message.ts';

/** Messages a line each, `path line:column-line:column severity reason [rule]`, by path and place. */
export function toldFrom(sources: Sources): string {
  const lines = sources.files.flatMap((file) =>
    file.messages.map((message) => ({
      path: file.path,
      line: message.line ?? 1,
      column: message.column ?? 1,
      text: `${file.path} ${placeOf(message)} ${severity(message)} ${message.reason} [${message.ruleId}]${message.note === undefined ? '' : `\n    ${message.note}`}`,
    })),
  );
  lines.sort(
    (a, b) =>
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
  return lines.length === 0 ? 'nothing\n' : `${lines.map(({ text }) => text).join('\n')}\n`;
}

function placeOf({ place }: VFileMessage): string {
  if (place === undefined) return '1:1';
  if (!('start' in place)) return `${place.line}:${place.column}`;
  const { start, end } = place;
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
