import type { VFile } from 'vfile';
import { codeFrame } from '../messages/code-frame.ts';
import { ends, severity, shownPath, sortedMessages } from '../messages/message.ts';
import type { Severity } from '../messages/rules.ts';

/** An error as a page shows it over itself. Plain data. */
export interface Problem {
  /** `content/water/evaporation.md:14:1`. */
  place: string;
  reason: string;
  note: string;
  rule: string;
  /** The line, and signs under what is meant; null where there is no line to show. */
  frame: { number: string; shown: string; signs: string } | null;
}

const MOST_SHOWN = 20;
const COLUMNS = 80;

/**
 * The first of all that keeps the site from being shown.
 *
 * @param folder How the content folder is called; ends in `/`.
 * @param strict Warnings do so too.
 */
export function problemsOf(files: readonly VFile[], folder: string, strict: boolean): Problem[] {
  const isMeant: Record<Severity, boolean> = { error: true, warning: strict, advice: false };
  const all = sortedMessages(files).flatMap(([file, messages]) =>
    messages
      .filter((message) => isMeant[severity(message)])
      .map((message): Problem => {
        const [start, end] = ends(message);
        const text = file.data.written?.() ?? '';
        const lines = text === '' ? String(file.value).split('\n') : text.split(/\r\n|\r|\n/);
        const line = lines[start.line - 1] ?? '';
        return {
          place: `${shownPath(file, { prefix: folder })}:${start.line}:${start.column}`,
          reason: message.reason,
          note: message.note ?? '',
          rule: message.ruleId ?? '',
          frame: line.trim() === '' ? null : codeFrame(lines, start, end, COLUMNS),
        };
      }),
  );
  return all.slice(0, MOST_SHOWN);
}
