import type { Node, Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { RULES, type RuleId, type Severity } from './rules.ts';

/** Where a message points: a node, a stretch, a single point, or the whole file (null). */
export type Place = Node | Position | Point | null;

/** Text to stand in place of a stretch of the file, of one line. */
export interface Fix {
  place: Position;
  text: string;
}

declare module 'vfile-message' {
  interface VFileMessage {
    fix?: Fix;
  }
}

export interface Extra {
  /** The other place involved, told in an indented second line. */
  cause?: { place: Place; reason: string; file?: VFile };
  /** What to do about it, where the reason alone does not say. */
  note?: string;
  /** Where nothing else can be meant: what puts it right, for `check --fix`. */
  fix?: Fix;
  /** Where a breach of an error's rule hides and publishes nothing, it is a warning. */
  asWarning?: true;
}

/** Help for every rule lies in one document of the package, a heading a rule. */
export const HELP = new URL('../../docs/rules.md', import.meta.url);

/** Where a rule is explained. */
export function helpFor(rule: string): string {
  return `${HELP.href}#${rule}`;
}

/**
 * Puts one message on a file.
 *
 * @param reason "Unexpected X, expected Y", values in backticks, in a teacher's words; no full stop.
 * @returns The message, with `fatal` true for an error, false for a warning and null for advice, as RULES says.
 */
export function report(
  file: VFile,
  rule: RuleId,
  place: Place,
  reason: string,
  extra: Extra = {},
): VFileMessage {
  const message = file.message(reason, {
    place: positionOf(place) ?? START,
    ruleId: rule,
    source: 'foolscap',
    ...(extra.cause && { cause: causeFrom(extra.cause) }),
  });
  message.fatal = extra.asWarning === true ? false : FATAL[RULES[rule]];
  message.url = helpFor(rule);
  if (extra.note !== undefined) message.note = extra.note;
  if (extra.fix !== undefined) message.fix = extra.fix;
  return message;
}

/** How a severity is known in a message. */
const FATAL = { error: true, warning: false, advice: null } as const satisfies Record<
  Severity,
  VFileMessage['fatal']
>;

const START: Point = { line: 1, column: 1, offset: 0 };

function positionOf(place: Place): Position | Point | undefined {
  if (place === null) return undefined;
  if ('type' in place) return place.position;
  return place;
}

function causeFrom(cause: NonNullable<Extra['cause']>): VFileMessage {
  const message = new VFileMessage(cause.reason, { place: positionOf(cause.place) });
  if (cause.file !== undefined) message.file = cause.file.path;
  return message;
}
