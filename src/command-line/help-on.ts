import { HELP } from './help.ts';
import { ruleHelp } from './rule-help.ts';

/** @param topic A rule; empty for the program itself. @throws UsageError where there is no such rule. */
export function helpOn(topic: string): string {
  return topic === '' ? HELP : ruleHelp(topic);
}
