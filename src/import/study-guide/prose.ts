import type { DraftSection } from '../draft.ts';
import type { Line } from '../line.ts';
import { isAllBold, plain } from '../rich.ts';
import { blocksFrom } from './blocks.ts';

/** Running text, cut at its headings. */
export function proseFrom(lines: readonly Line[]): DraftSection[] {
  const sections: { heading: Line | null; lines: Line[] }[] = [];
  for (const [index, line] of lines.entries()) {
    if (isHeading(line, lines[index - 1], lines[index + 1]))
      sections.push({ heading: line, lines: [] });
    else if (sections.length === 0) sections.push({ heading: null, lines: [line] });
    else sections.at(-1)?.lines.push(line);
  }
  const levels = sections.flatMap(({ heading }) => (heading === null ? [] : [levelOf(heading)]));
  const top = Math.min(...levels);
  return sections.map(({ heading, lines: below }) => ({
    type: 'prose',
    heading: heading === null ? [] : heading.text.map(({ bold: _, ...run }) => run),
    depth: heading === null ? 0 : levelOf(heading) > top ? 3 : 2,
    blocks: blocksFrom(below),
  }));
}

function levelOf({ heading }: Line): number {
  return heading === 0 ? 2 : heading;
}

/** By its look, or because it is a short line of its own between others. */
function isHeading(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (line.heading > 0) return true;
  if (line.block !== null || line.marker !== null || next === undefined) return false;
  const words = plain(line.text);
  if (words.length > 70 || !/^[\p{Lu}\p{N}]/u.test(words) || /[.!:;,]["”’)]?$/.test(words))
    return false;
  if (isAllBold(line.text)) return true;
  const standsAlone = before === undefined || !line.joined;
  return (
    standsAlone &&
    next.marker === null &&
    next.block === null &&
    plain(next.text).length > words.length + 20
  );
}
