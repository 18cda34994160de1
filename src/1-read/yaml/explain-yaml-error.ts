import type { VFile } from 'vfile';
import type { YAMLError } from 'yaml';
import { report } from '../../messages/report.ts';
import type { Places } from '../text/places.ts';
import { needsQuotes, partsOfLine, quoteAdvice, takenFor } from './quote-advice.ts';

/**
 * Tells the errors of one YAML text in a teacher's words: `yaml-values-are-quoted` where quotes
 * are the cure, else `yaml-is-readable`, and of the latter the first only: others follow from it.
 *
 * @param base Offset of the YAML in the file.
 */
export function explainYamlErrors(
  errors: readonly YAMLError[],
  base: number,
  places: Places,
  file: VFile,
): void {
  const told = new Set<number>();
  let readable = true;
  for (const error of errors) {
    const start = places.point(base + error.pos[0]);
    if (told.has(start.line)) continue;
    const parts = partsOfLine(places.line(start.line));
    if (needsQuotes(parts.value)) {
      told.add(start.line);
      const column = parts.prefix.length + 1;
      const end = column + parts.value.length;
      const place = { start: { line: start.line, column }, end: { line: start.line, column: end } };
      const { reason, ...extra } = quoteAdvice(parts, takenFor(parts.value), place);
      report(file, 'yaml-values-are-quoted', place, reason, extra);
    } else if (readable && told.size === 0) {
      readable = false;
      told.add(start.line);
      reportUnreadable(error, start.line, base, places, file);
    }
  }
}

function reportUnreadable(
  error: YAMLError,
  line: number,
  base: number,
  places: Places,
  file: VFile,
): void {
  const unclosed = unclosedBefore(line, places);
  const { reason, note, at } = unclosed ?? {
    ...wordsFor(error, places.line(line)),
    at: null,
  };
  const place =
    at === null
      ? places.range(base + error.pos[0], base + error.pos[1])
      : { start: at, end: { line: at.line, column: at.column + 1 } };
  report(file, 'yaml-is-readable', place, reason, note === '' ? {} : { note });
}

/** A quote or bracket that was opened and not closed, on this line or the nearest above that has one. */
function unclosedBefore(line: number, places: Places) {
  for (let number = line; number > Math.max(0, line - 200); number--) {
    const { prefix, value } = partsOfLine(places.line(number));
    const [first = ''] = value;
    const closer = { '"': '"', "'": "'", '[': ']', '{': '}' }[first];
    if (closer === undefined || value.slice(1).replaceAll('\\"', '').includes(closer)) continue;
    return {
      reason: `Unexpected \`${first}\` that is never closed, expected \`${closer}\` after it`,
      note: '',
      at: { line: number, column: prefix.length + 1 },
    };
  }
  return null;
}

function wordsFor(error: YAMLError, line: string): { reason: string; note: string } {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        reason: 'Unexpected tab at the start of a line, expected spaces',
        note: 'Replace the tab by two spaces',
      };
    case 'BAD_DQ_ESCAPE':
      return {
        reason: `Unexpected backslash between double quotes in \`${line.trim()}\`, expected single quotes around a value with a backslash`,
        note: `Write '…' instead of "…"`,
      };
    case 'MULTIPLE_DOCS':
      return {
        reason: 'Unexpected second block of settings after `---` or `...`, expected one',
        note: '',
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        reason: 'Unexpected `!` before a value, expected a value without it',
        note: '',
      };
    default: {
      const tight = spacedColon(line);
      if (tight !== null) return { reason: tight, note: '' };
      if (line.trim() === '') {
        return {
          reason:
            'Unexpected end of the settings, expected every quote and bracket above it closed',
          note: '',
        };
      }
      return {
        reason: `Unexpected \`${line.trim()}\`, expected \`key: value\`, or list items \`- …\` lined up under each other`,
        note: 'Look at the indent of this line and of the line above, and for a missing `:`',
      };
    }
  }
}

/** `title:Rivers` is no key to YAML: the reason to tell, or null for any other line. */
export function spacedColon(line: string): string | null {
  const tight = /^\s*([\w-]+):([^\s:/].*)$/.exec(line);
  if (tight === null) return null;
  return `Unexpected \`${line.trim()}\`, expected a space after the colon: \`${tight[1]}: ${tight[2]}\``;
}
