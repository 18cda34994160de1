import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { RuleId } from '../messages/rules.ts';

/** Slips after which parsing had to guess what was meant. */
const GUESSED: readonly RuleId[] = [
  'sections-are-known',
  'exercises-have-their-form',
  'html-is-understood',
  'lines-are-not-joined',
  'task-boxes-are-tight',
  'task-lists-stay-in-exercises',
  'marking-points-stay-in-exercises',
  'bold-marks-are-tight',
  'gaps-are-bold',
  'headings-are-seen',
  'lists-are-seen',
  'questions-are-seen',
  'parts-have-a-home',
];

/**
 * True where such a slip has been told of inside a node: what seems to be missing there is most
 * often the same slip again, and one slip gets one message.
 */
export function toldInside(file: VFile, { position }: Node): boolean {
  if (position === undefined) return false;
  const { start, end } = position;
  return file.messages.some(({ ruleId, line, column }) => {
    if (line === undefined || !GUESSED.some((rule) => rule === ruleId)) return false;
    const after = line > start.line || (line === start.line && (column ?? 1) >= start.column);
    return after && (line < end.line || (line === end.line && (column ?? 1) <= end.column));
  });
}
