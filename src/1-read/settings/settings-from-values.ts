import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { isScalar } from 'yaml';
import * as z from 'zod';
import { report } from '../../messages/report.ts';
import type { Places } from '../text/places.ts';
import type { YamlValues } from '../yaml/values-from-yaml.ts';
import { reportIssue } from './report-issue.ts';
import { schemaAt } from './schema-at.ts';

/** A value that YAML 1.1, or Git hosts that read it, take for a number, a time, a date or a truth value. */
const OTHERWISE_READ =
  /^(?:[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|[-+]?\d[\d_]*|\d{4}-\d\d?-\d\d?(?:[Tt ].*)?|y|n|yes|no|on|off|true|false|null|~)$/i;

/**
 * YAML values as complete settings: what is wrong is reported and falls back to its default, or to
 * the letters the author wrote where text was expected, so that nothing follows from it elsewhere.
 * Reports `keys-are-known`, `values-are-known`, `yaml-values-are-quoted`, `yaml-comments-are-meant`.
 */
export function settingsFromValues<Schema extends z.ZodObject>(
  schema: Schema,
  values: YamlValues,
  places: Places,
  file: VFile,
): z.output<Schema> {
  const first = schema.safeParse(values.data);
  const wrong = new Set<string>();
  for (const issue of first.error?.issues ?? []) {
    wrong.add(issue.path.join('.'));
    reportIssue(issue, schema, values, places, file);
  }
  checkText(schema, values, wrong, places, file);
  if (first.success) return first.data;

  const data = repaired(values, first.error, places);
  for (;;) {
    const again = schema.safeParse(data);
    if (again.success) return again.data;
    for (const issue of again.error.issues) delete data[String(issue.path[0])];
  }
}

function repaired(values: YamlValues, error: z.ZodError, places: Places): Record<string, unknown> {
  const data: Record<string, unknown> = Object.assign(
    Object.create(null),
    structuredClone({ ...values.data }),
  );
  for (const issue of error.issues) {
    const parent = issue.path.slice(0, -1).reduce<unknown>(childAt, data);
    const last = issue.path.at(-1);
    if (issue.code === 'unrecognized_keys') {
      const holder = issue.path.reduce<unknown>(childAt, data);
      if (isRecord(holder)) for (const key of issue.keys) delete holder[key];
    } else if (issue.code === 'invalid_type' && issue.expected === 'string' && last !== undefined) {
      const position = values.places[issue.path.join('.')];
      if (position !== undefined && isRecord(parent))
        parent[String(last)] = writtenAt(position, places);
    }
  }
  return data;
}

function childAt(holder: unknown, key: PropertyKey): unknown {
  return isRecord(holder) ? holder[String(key)] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function writtenAt(position: Position, places: Places): string {
  const { start, end } = position;
  const line = places.line(start.line);
  return (end.line === start.line ? line.slice(0, end.column - 1) : line)
    .slice(start.column - 1)
    .trim();
}

/** Where text is expected: values that others read otherwise, and comments that may be text. */
function checkText(
  schema: z.ZodObject,
  values: YamlValues,
  wrong: ReadonlySet<string>,
  places: Places,
  file: VFile,
): void {
  for (const [path, node] of values.nodes) {
    const position = values.places[path];
    if (!isScalar(node) || node.type !== 'PLAIN' || position === undefined || wrong.has(path))
      continue;
    if (!(schemaAt(schema, path.split('.')) instanceof z.ZodString)) continue;
    const written = node.source ?? '';
    if (OTHERWISE_READ.test(written)) {
      const reason = `Unexpected \`${written}\` without quotes, expected text: put quotes around \`${written}\``;
      report(file, 'yaml-values-are-quoted', position, reason, { note: `Write \`"${written}"\`` });
    }
    const rest = places.line(position.end.line).slice(position.end.column - 1);
    const comment = /^\s+(#.*)$/.exec(rest);
    if (comment !== null && written !== '') {
      const start = { line: position.end.line, column: position.end.column + rest.indexOf('#') };
      const end = { line: start.line, column: position.end.column + rest.length };
      const reason = `Unexpected \`${comment[1]}\` after a value, which is left out as a comment, expected it on a line of its own, or quotes around the whole value`;
      report(file, 'yaml-comments-are-meant', { start, end }, reason);
    }
  }
}
