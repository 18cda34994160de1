import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { isCollection, isMap, isScalar, isSeq } from 'yaml';
import * as z from 'zod';
import { offered } from '../../messages/alike.ts';
import { listed, nearest } from '../../messages/nearest.ts';
import { report } from '../../messages/report.ts';
import { isRule } from '../../messages/rules.ts';
import type { Places } from '../text/places.ts';
import { partsOfLine, quoteAdvice } from '../yaml/quote-advice.ts';
import type { YamlValues } from '../yaml/values-from-yaml.ts';
import { homesOf, nearElsewhere } from './homes.ts';
import { schemaAt } from './schema-at.ts';

/** One breach of a settings schema, told at the key or value it is about. */
export function reportIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodObject,
  values: YamlValues,
  places: Places,
  file: VFile,
): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) reportKey(key, issue.path, schema, values, file);
    return;
  }
  const path = writtenPath(issue.path, values);
  const node = values.nodes.get(path);
  const position = values.places[path];
  if (node === undefined || position === undefined) {
    reportMissing(issue, values, file);
    return;
  }
  const isText = issue.code === 'invalid_type' && issue.expected === 'string';
  if (isText && (isMap(node) || isSeq(node) || (isScalar(node) && node.source !== ''))) {
    const multiline = isCollection(node) && position.end.line > position.start.line + 1;
    if (!multiline) {
      reportUnquoted(position, isScalar(node), places, file);
      return;
    }
  }
  const written = writtenAs(node, position, places);
  const expected = isText ? 'text' : issue.message;
  const word = isScalar(node)
    ? nearestWord(String(node.value), schemaAt(schema, issue.path))
    : null;
  const hint =
    word === null || !isScalar(node) ? '' : `; did you mean ${offered(String(node.value), word)}`;
  report(file, 'values-are-known', position, `Unexpected ${written}, expected ${expected}${hint}`, {
    ...(word !== null && { fix: { place: position, text: word } }),
  });
}

/** A single value may stand where a list is meant: then that is what was written. */
function writtenPath(path: readonly PropertyKey[], { nodes }: YamlValues): string {
  const full = path.join('.');
  const above = path.slice(0, -1).join('.');
  return !nodes.has(full) && path.at(-1) === 0 && isScalar(nodes.get(above)) ? above : full;
}

function reportKey(
  key: string,
  path: readonly PropertyKey[],
  schema: z.ZodObject,
  values: YamlValues,
  file: VFile,
): void {
  const placeOfKey = values.places[`${[...path, key].join('.')}#key`] ?? null;
  const holder = schemaAt(schema, path);
  const known = holder instanceof z.ZodObject ? Object.keys(holder.shape) : [];
  const near = nearest(key, known);
  if (path.at(-1) === 'checks' && (near === null || isRule(key))) {
    const fixed = isRule(key) ? ': what is an error or a warning can’t be switched off' : '';
    const reason = `Unexpected key \`${key}\`, expected the name of a rule that gives advice${fixed}`;
    report(file, 'keys-are-known', placeOfKey, reason);
    return;
  }
  const isOutside = path.length > 0 && Object.hasOwn(schema.shape, key);
  const homes = isOutside
    ? [`at the start of a line, not under \`${path.join('.')}\``]
    : homesOf(key, holder);
  if (homes.length > 0) {
    const orNear = near === null ? '' : `, or here ${offered(key, near)}`;
    const reason = `Unexpected key \`${key}\`, expected it ${homes.join(' or ')}${orNear}`;
    report(file, 'keys-are-known', placeOfKey, reason);
    return;
  }
  const elsewhere = near === null ? nearElsewhere(key, holder) : null;
  if (elsewhere !== null) {
    const reason = `Unexpected key \`${key}\`, expected ${offered(key, elsewhere)} ${homesOf(elsewhere, holder).join(' or ')}`;
    report(file, 'keys-are-known', placeOfKey, reason);
    return;
  }
  const expected = near === null ? listed(known) : offered(key, near);
  const isGiven = values.nodes.has([...path, near].join('.'));
  report(file, 'keys-are-known', placeOfKey, `Unexpected key \`${key}\`, expected ${expected}`, {
    ...(near !== null &&
      placeOfKey !== null &&
      !isGiven && { fix: { place: placeOfKey, text: near } }),
  });
}

function reportMissing(issue: z.core.$ZodIssue, values: YamlValues, file: VFile): void {
  const path = [...issue.path];
  const key = path.pop();
  let place: Position | undefined = values.places[`${issue.path.join('.')}#key`];
  while (place === undefined && path.length > 0) {
    place = values.places[path.join('.')];
    path.pop();
  }
  const reason =
    typeof key === 'number' || place === values.places[`${issue.path.join('.')}#key`]
      ? 'Unexpected empty value, expected one, or nothing at all'
      : `Unexpected entry without \`${String(key)}\`, expected \`${String(key)}: …\` in it`;
  report(file, 'values-are-known', place ?? null, reason);
}

/** A number, a date, a truth value or a map where text is meant: quotes are the cure. */
function reportUnquoted(
  position: Position,
  isScalarValue: boolean,
  places: Places,
  file: VFile,
): void {
  const line = places.line(position.start.line);
  const to = isScalarValue ? position.end.column - 1 : line.length;
  const value = line.slice(position.start.column - 1, to).trimEnd();
  const before = line.slice(0, position.start.column - 1);
  const prefix = /[[{]/.test(before) ? '' : before;
  const taken = isScalarValue ? `\`${value}\` without quotes` : takenForMap(value);
  const end = { line: position.start.line, column: position.start.column + value.length };
  const place = { start: position.start, end };
  const { reason, ...extra } = quoteAdvice({ prefix, value }, taken, place);
  report(file, 'yaml-values-are-quoted', place, reason, extra);
}

function takenForMap(value: string): string {
  if (/^[[{]/.test(value)) return `\`${value.slice(0, 1)}\` at the start of a value`;
  const { prefix } = partsOfLine(value);
  return /^-\s/.test(prefix) ? '`-` at the start of a value' : '`:` in the middle of a value';
}

function writtenAs(node: unknown, position: Position, places: Places): string {
  if (isMap(node)) return 'keys and values';
  if (isSeq(node)) return 'list';
  const line = places.line(position.start.line);
  const end = position.end.line === position.start.line ? position.end.column - 1 : line.length;
  const written = line.slice(position.start.column - 1, end).trim();
  return written === '' ? 'empty value' : `\`${written}\``;
}

function nearestWord(written: string, schema: unknown): string | null {
  return schema instanceof z.ZodEnum ? nearest(written, schema.options.map(String)) : null;
}
