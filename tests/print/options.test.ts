/** What an option holds is printed with it, on the sheet and in the key; its reason in the key alone. */
import { afterEach, expect, it } from 'vitest';
import { pagesOf, tightPages } from './measure.ts';
import { type PrintedSite, printedCourse, TOPIC, worksheetOf } from './printing.ts';

const cleaning: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleaning.splice(0)) clean();
});

async function print(body: string): Promise<PrintedSite> {
  const result = await printedCourse({ 'guide.md': `${TOPIC}${body}` });
  cleaning.push(result.remove);
  expect(result.problems).toEqual([]);
  return result;
}

const code = (name: string, lines = 2) =>
  `  \`\`\`\n${Array.from({ length: lines }, (_, line) => `  ${name}${line + 1}`).join('\n')}\n  \`\`\`\n`;

const textOf = (path: string) => tightPages(path).join('');

it('code, tables, formulas and pictures stand in their option, reasons only in the key', async () => {
  const result = await print(`## Multiple choice

### Which one?

- [x] First:

${code('counting')}
  The reason of the first.

- [ ] Second:

  | n | total |
  |---|---|
  | 7 | 49 |

  - The reason of the second.

- [ ] ![A curve with a hump](images/energy-profile-a-b.svg)
- [ ] $$x^2$$

## True or false

- [ ] This ends:

${code('endless')}
  The reason of the statement.
`);
  const sheet = textOf(worksheetOf(result));
  const key = textOf(result.pathOf('course/guide/answer-key.pdf'));
  for (const held of ['counting1', 'counting2', 'total', '49', 'endless2']) {
    expect(sheet, held).toContain(held);
    expect(key, held).toContain(held);
  }
  expect(sheet).not.toContain('reason');
  expect(key.match(/Thereasonof/g)).toHaveLength(3);
});

it('an option that is longer than a page runs on and loses nothing', async () => {
  const result = await print(`## Multiple choice

### Which one?

- [x] First:

${code('long', 120)}
- [ ] Second:

${code('short')}`);
  const pages = tightPages(worksheetOf(result));
  expect(pages.length).toBeGreaterThan(2);
  for (let line = 1; line <= 120; line += 1) expect(pages.join('|')).toContain(`long${line}`);
  expect(pages.join('|')).toContain('short2');
  // Each option's text begins on the line of its letter.
  for (const text of ['First:', 'Second:']) {
    const { words = [] } =
      pagesOf(worksheetOf(result)).find((page) => page.words.some((word) => word.text === text)) ??
      {};
    const bottom = words.find((word) => word.text === text)?.bottom ?? 0;
    const beside = words.filter((word) => Math.abs(word.bottom - bottom) < 0.3);
    expect(beside.map((word) => word.text)).toEqual([expect.stringMatching(/^[AB]$/), text]);
  }
});
