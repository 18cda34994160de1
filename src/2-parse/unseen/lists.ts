import type { RootContent } from 'mdast';
import { type Context, say } from '../context.ts';
import { asSeen, unseenSign } from './signs.ts';
import { stretch, type TextLine, textLines } from './text-lines.ts';
import type { Where } from './where.ts';

/** Bullets of word processors, the private ones of their symbol fonts included. */
const BULLET = /^[•‣⁃∙◦▪▫■□●○▶►➢➤\uf0a7\uf0b7\uf0d8]\s*(?=\S)/;
/** Word's second bullet comes out as a small letter. */
const LETTER_BULLET = /^o[ \t]+(?=\S)/;
const BOX = /^[☐☑☒✓✔✗✘✅❌❎]\ufe0f?\s*(?=\S)/u;
/** As Markdown has it (CommonMark 0.31, section 5.2). */
const MARKER = /^(?:[-*+]|\d{1,3}[.)]) +(?=\S)/;
/** `-[x]`, `1.Source`: without the space. A hyphen without one may begin a word. */
const TIGHT = /^(?:(?:[-*+]|\d{1,3}[.)])(?=\[[ xX]?\])|\d{1,3}[.)](?=\p{L}))/u;

/**
 * Lines that their author takes for items of a list and Markdown does not: pasted bullets, ticks and boxes,
 * and markers with a space after them that is none. Reports `lists-are-seen`, once for a run of lines.
 */
export function reportUnseenLists(
  nodes: readonly RootContent[],
  where: Where,
  context: Context,
): void {
  const lines = textLines(nodes, context);
  for (const [index, line] of lines.entries()) {
    const found = unseenMarker(line, lines, index);
    const before = lines[index - 1];
    if (found === null || (before?.node === line.node && isPart(before, lines, index - 1)))
      continue;
    // A line of prose may well begin with a date and a no-break space.
    const isProse =
      where === 'prose' &&
      (line.quoted || line.node.type === 'code' || (found.kind === 'number' && !line.listed));
    if (isProse) continue;
    const { marker, expected } = found;
    const words = line.text.slice(marker.length).trim();
    const shown = words.length > 30 ? `${words.slice(0, 30)}…` : words;
    say(
      context,
      'lists-are-seen',
      stretch(line, 0, line.text.trimEnd().length),
      `Unexpected \`${marker.trim()} ${shown}\`, which is no item of a list, expected ${expected}: \`${found.right} ${shown}\``,
      {
        note: 'As it stands, Markdown joins such lines into one paragraph.',
        ...(line.node.type !== 'code' && {
          fix: { place: stretch(line, 0, marker.length), text: `${found.right} ` },
        }),
        ...(where === 'prose' && { asWarning: true as const }),
      },
    );
  }
}

interface Marker {
  kind: 'bullet' | 'box' | 'number';
  /** As it was typed, with what follows it. */
  marker: string;
  expected: string;
  /** What to type. */
  right: string;
}

function isPart(line: TextLine, lines: readonly TextLine[], index: number): boolean {
  return unseenMarker(line, lines, index) !== null;
}

function unseenMarker(line: TextLine, lines: readonly TextLine[], index: number): Marker | null {
  const { text } = line;
  const bullet = BULLET.exec(text)?.[0] ?? letterBullet(lines, index);
  if (bullet !== null) {
    return { kind: 'bullet', marker: bullet, expected: 'a hyphen and a space', right: '-' };
  }
  // In an item it is a box of another form: task-boxes-are-tight.
  const box = line.listed ? undefined : BOX.exec(text)?.[0];
  if (box !== undefined) {
    const right = /[☑✓✔✅]/u.test(box) ? '- [x]' : '- [ ]';
    return { kind: 'box', marker: box, expected: 'a box of brackets', right };
  }
  return unseenSigns(line);
}

/** A marker that is one but for the signs in it or before it. */
function unseenSigns({ text, node }: TextLine): Marker | null {
  const seen = asSeen(text).trimStart();
  const found = MARKER.exec(seen)?.[0] ?? TIGHT.exec(seen)?.[0];
  if (found === undefined) return null;
  const words = seen.slice(found.length);
  const marker = text.slice(0, Math.max(1, text.length - words.length));
  const kind = /\d/.test(found) ? 'number' : 'bullet';
  const right = found.replace(/\[.*/, '').trim();
  const strange = unseenSign(marker);
  if (strange !== null) {
    return { kind, marker, right, expected: `plain signs in place of ${strange}` };
  }
  if (TIGHT.test(text)) return { kind, marker, right, expected: 'a space after the marker' };
  const isCode = node.type === 'code' && MARKER.test(text.trimStart());
  return isCode ? { kind, marker, right, expected: 'it at the margin' } : null;
}

/** A line that begins with the word "o" is an item only beside another, with at most an empty line between them. */
function letterBullet(lines: readonly TextLine[], index: number): string | null {
  const here = lines[index];
  const found = here === undefined ? null : LETTER_BULLET.exec(here.text);
  if (here === undefined || found === null) return null;
  const beside = [lines[index - 1], lines[index + 1]].some(
    (line) =>
      line !== undefined &&
      Math.abs(line.line - here.line) <= 2 &&
      (LETTER_BULLET.test(line.text) || BULLET.test(line.text)),
  );
  return beside ? found[0] : null;
}
