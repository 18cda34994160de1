import type { VFile } from 'vfile';
import { type Document, isAlias, isCollection, isNode, isScalar, parseDocument, visit } from 'yaml';
import { report } from '../../messages/report.ts';
import type { Places } from '../text/places.ts';
import { explainYamlErrors } from './explain-yaml-error.ts';
import { partsOfLine, quoteAdvice, takenFor } from './quote-advice.ts';

/** Far fewer than would overflow the stack; open brackets may also stand in text, such as `[0, 1)`. */
const MOST_BRACKETS = 300;
const MOST_LEVELS = 50;

/**
 * YAML 1.2, core schema, with positions and without aliases; reads nothing into a value.
 * Reports `yaml-is-readable`, `yaml-values-are-quoted`, `yaml-has-no-aliases`, `nesting-has-a-limit`.
 *
 * @param base Offset of `yaml` in the file that `places` knows.
 * @returns null where something was reported.
 */
export function readYaml(yaml: string, base: number, places: Places, file: VFile): Document | null {
  const deep = nestedTooDeep(yaml);
  if (deep !== null) {
    const reason = 'Unexpected settings nested very deep, expected a few levels at most';
    report(file, 'nesting-has-a-limit', places.point(base + deep), reason);
    return null;
  }
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0) {
    explainYamlErrors(document.errors, base, places, file);
    return null;
  }
  return reportProperties(document, base, places, file) ? null : document;
}

/** Levels of brackets, of indent and of hyphens, counted without reading YAML. */
function nestedTooDeep(yaml: string): number | null {
  let brackets = 0;
  let offset = 0;
  const indents: number[] = [];
  for (const line of yaml.split('\n')) {
    for (const match of line.matchAll(/[[\]{}]/g)) {
      brackets += match[0] === '[' || match[0] === '{' ? 1 : brackets > 0 ? -1 : 0;
      if (brackets > MOST_BRACKETS) return offset + match.index;
    }
    const lead = /^(?:[\w-]+:(?=\s)|\s|[-?:](?=\s))*/.exec(line)?.[0] ?? '';
    if (line.trim() !== '') {
      const indent = lead.search(/\S|$/);
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      indents.push(indent);
      const signs = lead.replaceAll(/\s/g, '').length;
      if (indents.length + signs > MOST_LEVELS) return offset + indent;
    }
    offset += line.length + 1;
  }
  return null;
}

/** Aliases, anchors and tags: none is meant by a teacher who writes `**Warm** air`. */
function reportProperties(document: Document, base: number, places: Places, file: VFile): boolean {
  const used = new Set<string>();
  const anchors = new Set<string>();
  visit(document, {
    Alias: (_key, node) => {
      used.add(node.source);
    },
    Node: (_key, node) => {
      if (!isAlias(node) && node.anchor !== undefined) anchors.add(node.anchor);
    },
  });
  let found = false;
  visit(document, {
    Node: (_key, node) => {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        found = true;
        if (anchors.has(node.source)) reportAnchor(`*${node.source}`, base + start, places, file);
        else reportUnquoted(base + start, places, file);
      } else if (node.anchor !== undefined) {
        found = true;
        const at = startOfProperties(places, base + start, `&${node.anchor}`);
        if (used.has(node.anchor) || isCollection(node))
          reportAnchor(`&${node.anchor}`, at, places, file);
        else reportUnquoted(at, places, file);
      } else if (node.tag !== undefined && (isScalar(node) || isCollection(node)) && hasTag(node)) {
        found = true;
        reportUnquoted(startOfProperties(places, base + start, '!'), places, file);
      }
    },
  });
  return found;
}

/** The tag as written; the composer also fills in `tag` on its own for nothing but explicit ones. */
function hasTag(node: unknown): boolean {
  return isNode(node) && typeof node.tag === 'string' && node.tag !== '';
}

/** Anchors and tags stand before the node they belong to, mostly on its line. */
function startOfProperties(places: Places, offset: number, sign: string): number {
  const point = places.point(offset);
  for (let line = point.line; line >= Math.max(1, point.line - 1); line--) {
    const text = places.line(line);
    const column =
      line === point.line ? text.lastIndexOf(sign, point.column) : text.lastIndexOf(sign);
    if (column === -1) continue;
    const lineStart = offset - (point.column - 1) - (line === point.line ? 0 : text.length + 1);
    return lineStart + column;
  }
  return offset;
}

function reportAnchor(written: string, offset: number, places: Places, file: VFile): void {
  const place = places.range(offset, offset + written.length);
  const reason = `Unexpected \`${written}\`, a YAML alias, expected the value itself`;
  report(file, 'yaml-has-no-aliases', place, reason);
}

function reportUnquoted(offset: number, places: Places, file: VFile): void {
  const { line, column } = places.point(offset);
  const parts = partsOfLine(places.line(line));
  const text = places.line(line);
  const own =
    parts.prefix.length + 1 <= column && text.slice(parts.prefix.length, column - 1).trim() === '';
  const value = own
    ? parts
    : { prefix: text.slice(0, column - 1), value: text.slice(column - 1).trimEnd() };
  const start = { line, column: value.prefix.length + 1 };
  const place = { start, end: { line, column: start.column + value.value.length } };
  const { reason, ...extra } = quoteAdvice(value, takenFor(value.value), place);
  report(file, 'yaml-values-are-quoted', place, reason, extra);
}
