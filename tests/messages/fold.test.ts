/** How many messages read: folded in a file, with a summary by rule where there are many. */
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { jsonMessages } from '../../src/messages/formats/json.ts';
import { formatMessages } from '../../src/messages/formats/text.ts';
import { report } from '../../src/messages/report.ts';

const place = (line: number) => ({ line, column: 1 });

function notes(): VFile[] {
  const rivers = new VFile({ path: 'rivers.md', value: '' });
  for (let count = 0; count < 14; count += 1) {
    report(
      rivers,
      'headings-step-down',
      place(10 + 3 * count),
      `Unexpected heading \`Part ${count}\` of level 4, expected level 3`,
    );
  }
  report(rivers, 'images-exist', place(12), 'Unexpected picture `a.png`, expected a picture file');
  const lakes = new VFile({ path: 'lakes.md', value: '' });
  report(lakes, 'images-exist', place(4), 'Unexpected picture `b.png`, expected a picture file');
  return [rivers, lakes];
}

it('folds what is repeated, and sums up by rule', () => {
  expect(formatMessages(notes(), { prefix: 'content/' })).toBe(`content/lakes.md
  4:1  error  Unexpected picture \`b.png\`, expected a picture file  images-exist

content/rivers.md
  10:1  warning  Unexpected heading \`Part 0\` of level 4, expected level 3  headings-step-down
  12:1  error  Unexpected picture \`a.png\`, expected a picture file  images-exist
  13:1  warning  Unexpected heading \`Part 1\` of level 4, expected level 3  headings-step-down
  16:1  warning  Unexpected heading \`Part 2\` of level 4, expected level 3  headings-step-down
        and 11 more like this: lines 19, 22, 25, 28, 31, 34, 37, 40, 43, 46, …

2 errors, 14 warnings
  14  headings-step-down, in 1 file
   2  images-exist, in 2 files
`);
});

it('keeps every message in full for other tools', () => {
  expect(JSON.parse(jsonMessages(notes(), { prefix: '' }))).toHaveLength(16);
});

it('shows four of a kind as they are, without a summary', () => {
  const file = new VFile({ path: 'x.md', value: '' });
  for (const line of [1, 2, 3, 4]) report(file, 'keys-are-known', place(line), 'Unexpected key');
  expect(formatMessages([file], { prefix: '' })).toBe(`x.md
  1:1  error  Unexpected key  keys-are-known
  2:1  error  Unexpected key  keys-are-known
  3:1  error  Unexpected key  keys-are-known
  4:1  error  Unexpected key  keys-are-known

4 errors
`);
});

it('shows what nobody sees, and leaves emoji whole', () => {
  const file = new VFile({ path: 'x.md', value: '' });
  report(file, 'keys-are-known', null, 'Unexpected key `ti\u00adtle\u200b 👩‍🔬`, expected `title`');
  expect(formatMessages([file], { prefix: '' })).toContain('`ti\\u{ad}tle\\u{200b} 👩‍🔬`');
});
