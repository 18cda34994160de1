import type { Root, RootContent } from 'mdast';
import type { Point } from 'unist';
import { headingsIn, mayBeCut, SECTION_LENGTH } from '../../1-read/text/sections.ts';
import { walk } from '../../guide/walk.ts';

/**
 * Parses a long text section by section: remark takes the square of the number of lists in what it reads at once. At a
 * heading at the margin all that stands above has ended, unless it is code or the like; each section is read with the
 * heading that follows it, which shows that it is one.
 */
export function parseInSections(
  source: string,
  parse: (text: string) => Root,
  least = SECTION_LENGTH,
): Root {
  if (!mayBeCut(source)) return parse(source);
  const children: RootContent[] = [];
  let from = 0;
  let lines = 0;
  let wanted = least;
  for (const at of headingsIn(source)) {
    if (at - from < wanted) continue;
    const lineEnd = source.indexOf('\n', at);
    const section = parse(source.slice(from, lineEnd < 0 ? source.length : lineEnd));
    const next = section.children.pop();
    if (next?.type !== 'heading' || next.position?.start.offset !== at - from) {
      // Each attempt is twice as long as the last, so that all of them together cost no more than a few.
      wanted *= 2;
      continue;
    }
    children.push(...moved(section, lines, from).children);
    lines += source.slice(from, at).split('\n').length - 1;
    from = at;
    wanted = least;
  }
  const rest = moved(parse(source.slice(from)), lines, from);
  const { position } = rest;
  if (position !== undefined) position.start = { line: 1, column: 1, offset: 0 };
  return { ...rest, children: [...children, ...rest.children] };
}

/** The same tree, its places counted from further up. */
function moved(root: Root, lines: number, offset: number): Root {
  if (offset === 0) return root;
  const move = (point: Point) => {
    point.line += lines;
    if (point.offset !== undefined) point.offset += offset;
  };
  walk([root], ({ position }) => {
    if (position === undefined) return;
    move(position.start);
    move(position.end);
  });
  return root;
}
