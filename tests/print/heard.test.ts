/** What a PDF says of what is only drawn on it, and how it is made up, for those who hear it. */
import { execFileSync } from 'node:child_process';
import { afterEach, expect, it } from 'vitest';
import { pdfContents } from '../support/pdf.ts';
import { type PrintedSite, printedCourse, TOPIC, worksheetOf } from './printing.ts';

const cleaning: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleaning.splice(0)) clean();
});

const EXERCISES = `## Review questions

### Why does ice float? (2 marks)

It is less dense than water.

## Multiple choice

### Which is a metal?

- [x] iron
- [ ] sulfur

## Fill in the gaps

- Ice melts at **0** degrees.

## Put in order

1. Ice
2. Water
3. Steam
`;

async function print(body: string): Promise<PrintedSite> {
  const result = await printedCourse({ 'guide.md': `${TOPIC}${body}` });
  cleaning.push(result.remove);
  expect(result.problems).toEqual([]);
  return result;
}

/** Its headings in order, as poppler reads the structure. */
function headingsOf(pdf: string): string[] {
  const structure = execFileSync('pdfinfo', ['-struct-text', pdf], {
    encoding: 'utf8',
    // poppler complains of a flag that Typst writes, and reads on.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return [...structure.matchAll(/^ *(H\d) "(.*)" \(block\)$/gm)].map(([, rank, text]) =>
    `${rank} ${text}`.replace(/(\d)(?=\p{L})/u, '$1 '),
  );
}

it('boxes to tick, gaps and answer lines have words', async () => {
  const contents = pdfContents(worksheetOf(await print(EXERCISES)));
  for (const words of ['tick box', 'gap 1', 'answer space, 4 lines'])
    expect(contents).toContain(words);
});

it('every question is a heading, below that of its section', async () => {
  const headings = headingsOf(worksheetOf(await print(EXERCISES)));
  expect(headings).toEqual([
    'H1 Test sheet',
    'H2 Review questions',
    'H3 1 Why does ice float?[2 marks]',
    'H2 Multiple choice',
    'H3 2 Which is a metal?[1 mark]',
    'H2 Fill in the gaps',
    'H3 3 Ice melts at  degrees.[1 mark]',
    'H2 Put in order',
    'H3 4',
  ]);
});
