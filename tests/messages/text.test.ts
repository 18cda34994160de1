import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { formatMessages } from '../../src/messages/formats/text.ts';
import { report } from '../../src/messages/report.ts';

it('shows what a terminal or a log would obey, and passes none of it on', () => {
  const file = new VFile({ path: 'x\u001b[31m\n::error::y\u202e.md', value: '' });
  report(file, 'keys-are-known', null, 'Unexpected key `\u0007\u009b\r`, expected `title`');
  const text = formatMessages([file], { prefix: 'content/' });
  expect(text).toContain('content/x\\u{1b}[31m\\u{a}::error::y\\u{202e}.md');
  expect(text).toContain('`\\u{7}\\u{9b}\\u{d}`');
  expect(/[^\P{Cc}\n]/u.test(text)).toBe(false);
});

it('tells of a hundred thousand messages without falling over', () => {
  const file = new VFile({ path: 'x.md', value: '' });
  for (let count = 0; count < 150_000; count += 1) report(file, 'keys-are-known', null, 'x');
  expect(formatMessages([file], { prefix: '' })).toContain('150000 errors');
});
