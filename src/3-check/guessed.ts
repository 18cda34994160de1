import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { RuleId } from '../messages/rules.ts';
import { isTold } from '../messages/told.ts';

/** Slips after which parsing had to guess what was meant. */
const GUESSED: ReadonlySet<string | undefined> = new Set<RuleId>([
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
]);

/** True where such a slip has been told of inside a node, so that nothing else is said of the node. */
export function isGuessed(file: VFile, { position }: Node): boolean {
  if (position === undefined) return false;
  const { start, end } = position;
  return isTold(file, position, ({ ruleId, line = 0, column = 1 }) => {
    if (!GUESSED.has(ruleId)) return false;
    const after = line > start.line || (line === start.line && column >= start.column);
    return after && (line < end.line || (line === end.line && column <= end.column));
  });
}
