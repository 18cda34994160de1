import { readFileSync } from 'node:fs';
import { offered } from '../messages/alike.ts';
import { nearest } from '../messages/nearest.ts';
import { HELP } from '../messages/report.ts';
import { isRule, RULES } from '../messages/rules.ts';
import { UsageError } from './usage-error.ts';

/**
 * What `foolscap help RULE` prints: the rule's section of docs/rules.md.
 *
 * @throws UsageError where there is no such rule.
 */
export function ruleHelp(rule: string): string {
  if (!isRule(rule)) {
    const near = nearest(rule, Object.keys(RULES));
    const expected = near === null ? 'the name at the end of a message' : offered(rule, near);
    throw new UsageError(`Unexpected rule \`${rule}\`, expected ${expected}`);
  }
  const [, section] = readFileSync(HELP, 'utf8').split(`\n## ${rule}\n`);
  if (section === undefined) throw new Error(`No help for \`${rule}\``);
  // Examples have headings too.
  const lines = section.split('\n');
  const end = lines.findIndex((line) => line.startsWith('## ') && isRule(line.slice(3)));
  return `${rule}\n${lines
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trimEnd()}\n`;
}
