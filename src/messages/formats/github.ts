/**
 * Messages as commands to GitHub Actions, which shows each beside the line it is about
 * (GitHub Docs, "Workflow commands for GitHub Actions").
 */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import {
  causeLine,
  ends,
  type Shown,
  severity,
  shownPath,
  sortedMessages,
  visible,
} from '../message.ts';
import type { Severity } from '../rules.ts';

/** A line a message; empty where there are none. */
export function githubMessages(files: readonly VFile[], shown: Shown): string {
  return sortedMessages(files)
    .flatMap(([file, messages]) => messages.map((message) => command(file, message, shown)))
    .join('');
}

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  advice: 'notice',
} as const satisfies Record<Severity, string>;

function command(file: VFile, message: VFileMessage, shown: Shown): string {
  const [start, end] = ends(message);
  const properties = {
    file: shownPath(file, shown),
    line: start.line,
    endLine: end.line,
    // Columns are understood within one line alone.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: message.ruleId ?? '',
  };
  const said = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  const lines = [message.reason, causeLine(message), message.note ?? ''].filter(Boolean);
  const text = lines.map((line) => escaped(visible(line))).join('%0A');
  return `::${COMMANDS[severity(message)]} ${said.join(',')}::${text}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string | number): string {
  return escaped(visible(String(value)))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
}
