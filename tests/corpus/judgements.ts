/**
 * `expected.md`: what the corpus is told, message by message, each with a judgement kept by hand.
 * A message is two lines: what is said, and below it, indented, why that is right.
 */
import { posix } from 'node:path';
import type { VFile } from 'vfile';
import { severity, sortedMessages } from '../../src/messages/message.ts';

/** A message as a reader of `expected.md` sees it. */
export interface Told {
  /** From tests/corpus, with `/`. */
  file: string;
  rule: string;
  /** Place, severity, rule and reason. */
  line: string;
}

/** Stands where nobody has judged yet; the test fails on it. */
export const UNJUDGED = 'NOT JUDGED';

export function toldOf(files: readonly VFile[], folder: string): Told[] {
  return sortedMessages(files).flatMap(([file, messages]) =>
    messages.map(({ ruleId = '', fatal, reason, line = 1, column = 1 }) => ({
      file: posix.join(folder, file.path),
      rule: ruleId,
      line: `- ${line}:${column} ${severity({ fatal })} ${ruleId}: ${reason}`,
    })),
  );
}

/** The judgements in a text of `expected.md`, by message. */
export function judgementsIn(text: string): Map<string, string> {
  const judgements = new Map<string, string>();
  let file = '';
  let message = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('### ')) file = line.slice(4);
    else if (line.startsWith('- ')) message = line;
    else if (line.startsWith('  ') && message !== '')
      judgements.set(keyOf(file, message), line.trim());
  }
  return judgements;
}

/** A judgement belongs to a place and a rule, so that a message may be put into better words. */
function keyOf(file: string, line: string): string {
  return `${file} ${line.slice(0, line.indexOf(': '))}`;
}

export interface Counted {
  folder: string;
  guides: number;
  told: Told[];
}

/** `expected.md` as it should be; where there is no judgement yet, it says so. */
export function expectedText(parts: readonly Counted[], judgements: Map<string, string>): string {
  const all = parts.flatMap(({ told }) => told);
  const rules = [...new Set(all.map(({ rule }) => rule))].sort();
  const count = (told: readonly Told[], rule: string) =>
    told.filter((one) => one.rule === rule).length;
  const files = [...new Set(all.map(({ file }) => file))];
  const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    '# What the corpus is told',
    '',
    'Every message about the guides in this folder, and below each why it is right. The judgements are',
    'written by hand; the rest is what `check` says. See corpus.test.ts.',
    '',
    '## Messages by rule',
    '',
    row(['rule', ...parts.map(({ folder }) => folder)]),
    row(['---', ...parts.map(() => '--:')]),
    ...rules.map((rule) => row([`\`${rule}\``, ...parts.map(({ told }) => count(told, rule))])),
    row(['all messages', ...parts.map(({ told }) => told.length)]),
    row(['guides', ...parts.map(({ guides }) => guides)]),
    row([
      'guides without a message',
      ...parts.map(({ guides, told }) => guides - new Set(told.map(({ file }) => file)).size),
    ]),
    '',
    '## Message by message',
    ...files.flatMap((file) => [
      '',
      `### ${file}`,
      '',
      ...all
        .filter((one) => one.file === file)
        .flatMap(({ line }) => [line, `  ${judgements.get(keyOf(file, line)) ?? UNJUDGED}`]),
    ]),
    '',
  ].join('\n');
}
