import type { Position } from 'unist';
import { RULES, type RuleId } from '../messages/rules.ts';

/** Why a sheet could not be printed; for the caller to put on the guide's file. */
export interface PrintProblem {
  /** The guide's `source`, a `course.yml` or `site.yml`. */
  source: string;
  rule: RuleId;
  /** Of the node or value it is about; null where `key` tells, or the whole file is meant. */
  position: Position | null;
  reason: string;
  /** The path of a value in settings, such as `fonts.0`: there, or where they are inherited from. */
  key?: string;
  /** What in that stretch it is about: the one after `nth` of the same. */
  sign?: { text: string; nth: number };
}

/** Whether a guide has no sheets for it: what is a warning keeps none back. */
export function keepsSheetsBack({ rule }: PrintProblem): boolean {
  return RULES[rule] === 'error';
}
