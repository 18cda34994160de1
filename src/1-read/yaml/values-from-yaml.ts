import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { codePoint } from '../../messages/code-point.ts';
import { report } from '../../messages/report.ts';
import { BIDI_CONTROL, CONTROL } from '../text/check-characters.ts';
import type { Places } from '../text/places.ts';
import { spacedColon } from './explain-yaml-error.ts';

/** Nothing that is settled lies deeper; what lies deeper is an unknown key's business. */
const DEEPEST = 6;

/** One YAML text as plain values, and where each stands. Paths are keys and indexes joined by dots. */
export interface YamlValues {
  data: Record<string, unknown>;
  /** `title` a value's place, `title#key` its key's. */
  places: Record<string, Position>;
  nodes: Map<string, Node>;
}

/**
 * Fresh objects without prototypes, empty values left out.
 * Reports `yaml-is-readable` for a key given twice and for a text that is no list of keys,
 * `no-control-characters` and `no-bidi-controls` for what escapes bring into a value.
 */
export function valuesFromYaml(
  document: Document | null,
  base: number,
  places: Places,
  file: VFile,
): YamlValues {
  const found: YamlValues = { data: emptyRecord(), places: emptyRecord(), nodes: new Map() };
  const root = document?.contents ?? null;
  if (root === null || (isScalar(root) && root.value === null)) return found;
  const placeOf = (node: Node): Position =>
    places.range(base + (node.range?.[0] ?? 0), base + (node.range?.[1] ?? 0));

  const fromNode = (node: unknown, path: string, depth: number): unknown => {
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
    found.places[path] = placeOf(node);
    found.nodes.set(path, node);
    if (isScalar(node)) return fromScalar(node, placeOf(node), places, file);
    if (depth > DEEPEST) return emptyRecord();
    if (isMap(node)) return fromPairs(node.items, path, depth);
    return node.items.map((item, index) => fromNode(item, joined(path, String(index)), depth + 1));
  };

  const fromPairs = (pairs: readonly Pair[], path: string, depth: number) => {
    const values = emptyRecord<unknown>();
    const keys = new Map<string, Position>();
    for (const pair of pairs) {
      const key = isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : '…';
      const at = isNodeLike(pair.key) ? placeOf(pair.key) : places.range(base, base);
      const before = keys.get(key);
      if (before !== undefined) {
        const reason = `Unexpected second \`${key}\` on line ${at.start.line}, expected it once: line ${before.start.line} has it already`;
        const cause = { place: before, reason: 'first given here' };
        report(file, 'yaml-is-readable', at, reason, { cause });
        continue;
      }
      keys.set(key, at);
      found.places[`${joined(path, key)}#key`] = at;
      const value = fromNode(pair.value, joined(path, key), depth + 1);
      const isEmpty = isScalar(pair.value) && pair.value.value === null && pair.value.source === '';
      if (!isEmpty && value !== undefined) values[key] = value;
    }
    return values;
  };

  if (isMap(root)) found.data = fromPairs(root.items, '', 1);
  else {
    const reason =
      spacedColon(places.line(placeOf(root).start.line)) ??
      'Unexpected text without keys, expected lines such as `title: …`';
    report(file, 'yaml-is-readable', placeOf(root), reason);
  }
  return found;
}

function isNodeLike(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function emptyRecord<Value>(): Record<string, Value> {
  return Object.create(null);
}

function fromScalar(node: Scalar, place: Position, places: Places, file: VFile): unknown {
  if (typeof node.value !== 'string' || node.type !== 'QUOTE_DOUBLE') return node.value;
  const escaped = /\\[abefnrtv0xuU]/;
  const source = escapesIn(place, places);
  if (!escaped.test(source)) return node.value;
  const control = CONTROL.exec(node.value) ?? /\t/.exec(node.value);
  if (control !== null) {
    const reason = `Unexpected control character \`${codePoint(control[0])}\`, which a backslash makes between double quotes, expected single quotes around a value with a backslash`;
    report(file, 'no-control-characters', place, reason);
  }
  const bidi = BIDI_CONTROL.exec(node.value);
  if (bidi !== null) {
    const reason = `Unexpected writing direction control \`${codePoint(bidi[0])}\`, expected visible text only`;
    report(file, 'no-bidi-controls', place, reason);
  }
  return node.value;
}

function escapesIn(place: Position, places: Places): string {
  const lines: string[] = [];
  for (let line = place.start.line; line <= place.end.line; line++) lines.push(places.line(line));
  return lines.join('\n');
}
