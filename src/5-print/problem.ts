import type { Position } from 'unist';
import type { RuleId } from '../messages/rules.ts';

/** Why a sheet could not be printed; for the caller to put on the guide's file. */
export interface PrintProblem {
  /** The guide's `source`, or `site.yml`. */
  source: string;
  rule: RuleId;
  position: Position | null;
  reason: string;
}
