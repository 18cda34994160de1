import type { Node, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Grammar } from '../locale/grammar.ts';
import { type Extra, type Fix, type Place, report } from '../messages/report.ts';
import type { RuleId } from '../messages/rules.ts';

/** What every parser of one guide shares: the file it reports on, and the language it reads. */
export interface Context {
  file: VFile;
  grammar: Grammar;
}

/** Reports on the guide's file; see `report`. */
export function say(
  { file }: Context,
  rule: RuleId,
  place: Place,
  reason: string,
  extra?: Extra,
): void {
  report(file, rule, place, reason, extra);
}

/** The source text of a node, exactly as written. Empty for a node that was made, not read. */
export function sourceOf({ file }: Context, node: Node): string {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return '';
  return String(file.value).slice(start, end);
}

/** Where a piece of a node's source stands; the node itself where its source does not hold it as it is. */
export function placeWithin(context: Context, node: Node, piece: string): Place {
  const source = sourceOf(context, node);
  const at = source.indexOf(piece);
  const start = node.position?.start;
  if (at < 0 || start === undefined) return node;
  const pointAt = (offset: number) => {
    const lines = source.slice(0, offset).split('\n');
    const column = (lines.at(-1) ?? '').length + (lines.length === 1 ? start.column : 1);
    return { line: start.line + lines.length - 1, column };
  };
  return { start: pointAt(at), end: pointAt(at + piece.length) };
}

/** A stretch within a line to be put right, for spreading into what is said of it; empty where there is none. */
export function fixAt(place: Place, text: string): { fix?: Fix } {
  if (place === null || 'type' in place || !('start' in place)) return {};
  return place.start.line === place.end.line ? { fix: { place, text } } : {};
}

/** From the start of the first node to the end of the last; the fallback's place where there are none. */
export function spanOf(nodes: readonly Node[], fallback: Node): { position?: Position } {
  const start = nodes[0]?.position?.start ?? fallback.position?.start;
  const end = nodes.at(-1)?.position?.end ?? fallback.position?.end;
  return start === undefined || end === undefined ? {} : { position: { start, end } };
}

/** The place of a node, for spreading into a node made from it. */
export function placeOf(node: Node): { position?: Position } {
  return node.position === undefined ? {} : { position: node.position };
}
