import type { Point } from 'unist';
import type { Location } from 'vscode-languageserver';
import { isIn } from '../guide/by-type.ts';
import type { Guide } from '../guide/guide.ts';
import type { GuideNode } from '../guide/nodes.ts';
import { PART_ANCHORS } from '../guide/part-anchors.ts';
import { walk } from '../guide/walk.ts';
import type { Cursor } from './cursor.ts';
import type { Documents } from './diagnostics.ts';
import { linkedAt } from './linked.ts';
import { rangeOf } from './place.ts';

/** The file that a link at the cursor leads to, and the heading or question in it. */
export function definitionAt(cursor: Cursor, documents: Documents): Location | null {
  const reference = linkedAt(cursor)?.reference;
  switch (reference?.type) {
    case 'guide': {
      const { guide, anchor } = reference;
      const tree = cursor.site.guides.guide(guide.source);
      return locationOf(guide.source, anchor === '' ? START : anchorPoint(tree, anchor), documents);
    }
    case 'asset':
      return locationOf(reference.asset.path, START, documents);
    case 'outside':
    case 'broken':
    case undefined:
      return null;
  }
}

const START: Point = { line: 1, column: 1 };

function locationOf(path: string, point: Point, documents: Documents): Location {
  return { uri: documents.uri(path), range: rangeOf(point, documents.text(path)) };
}

/** Where a guide has what a link calls by this name. */
function anchorPoint(guide: Guide, anchor: string): Point {
  let found: Point | undefined;
  walk([guide], (node) => {
    if (nameOf(node) === anchor) found ??= node.position?.start;
  });
  return found ?? START;
}

function nameOf(node: GuideNode): string {
  if (node.type === 'heading') return node.data?.id ?? '';
  if (isIn(PART_ANCHORS, node)) return PART_ANCHORS[node.type];
  return 'id' in node ? node.id : '';
}
