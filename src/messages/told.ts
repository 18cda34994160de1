import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/** Of a node, a place or a line. */
interface Lines {
  start: { line: number };
  end: { line: number };
}

/**
 * True where something has been told of on these lines: what seems to be missing there is most often the same slip
 * again, and one slip gets one message.
 *
 * @param lines undefined: those of a node that was made, not read, of which nothing can be told.
 * @param isSame Whether a message about a stretch that has one of the lines tells of the same. Default: it begins there.
 */
export function isTold(
  file: VFile,
  lines: Lines | undefined,
  isSame: (message: VFileMessage) => boolean = ({ line = 0 }) => line >= (lines?.start.line ?? 0),
): boolean {
  if (lines === undefined || file.messages.length === 0) return false;
  const told = messagesByLine(file);
  for (let line = lines.start.line; line <= lines.end.line; line += 1) {
    if (told.get(line)?.some(isSame)) return true;
  }
  return false;
}

/** So many of a file's messages, by every line they are about. */
interface Index {
  count: number;
  byLine: Map<number, VFileMessage[]>;
}

const indexes = new WeakMap<VFileMessage[], Index>();

/** Messages are added to a file, and never taken away: each is put into the index once. */
function messagesByLine({ messages }: VFile): Index['byLine'] {
  const index = indexes.get(messages) ?? { count: 0, byLine: new Map() };
  indexes.set(messages, index);
  for (const message of messages.slice(index.count)) {
    const { line: first = 0, place } = message;
    const last = place !== undefined && 'end' in place ? place.end.line : first;
    for (let line = first; line <= last; line += 1) {
      const known = index.byLine.get(line);
      if (known === undefined) index.byLine.set(line, [message]);
      else known.push(message);
    }
  }
  index.count = messages.length;
  return index.byLine;
}
