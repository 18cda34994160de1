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

### Sketch it. (1 mark, box 3 cm)

A cube.

### How dense is it? (2 marks, squared 2 cm, answer g/cm³)

0.9.

### Name two states. (2 marks, numbered 2)

Ice and water.

### Find the mass. (1 mark, working 2 cm)

9 g.

## Match

| Substance | State |
|---|---|
| ice | solid |
| steam | gas |

## Multiple choice

### Which of these is a metal that is drawn out into wires?

- [x] Copper, which is soft, and leads heat and electric current better than most other metals
- [ ] Sulfur, which is brittle, and leads neither heat nor current, however it is made

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

function structureOf(pdf: string): string {
  return execFileSync('pdfinfo', ['-struct-text', pdf], {
    encoding: 'utf8',
    // poppler complains of a flag that Typst writes, and reads on.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Its headings in order, as poppler reads the structure. */
function headingsOf(pdf: string): string[] {
  return [...structureOf(pdf).matchAll(/^ *(H\d) "(.*)" \(block\)$/gm)].map(([, rank, text]) =>
    `${rank} ${text}`.replace(/(\d)(?=\p{L})/u, '$1 '),
  );
}

it('boxes to tick, gaps and answer lines have words', async () => {
  const contents = pdfContents(worksheetOf(await print(EXERCISES)));
  for (const words of [
    'tick box',
    'gap 1',
    'answer space, 4 lines',
    'Answer space, a box 3 cm high',
    'Squared paper, 2 centimetres',
    'answer line',
    'Answer space, 2 numbered lines',
    'Working space, 2 centimetres',
    'box for a letter',
  ])
    expect(contents, words).toContain(words);
});

it('every question is a heading, below that of its section', async () => {
  const headings = headingsOf(worksheetOf(await print(EXERCISES)));
  expect(headings).toEqual([
    'H1 Test sheet',
    'H2 Review questions',
    'H3 1 Why does ice float?[2 marks]',
    'H3 2 Sketch it.[1 mark]',
    'H3 3 How dense is it?[2 marks]',
    'H3 4 Name two states.[2 marks]',
    'H3 5 Find the mass.[1 mark]',
    'H2 Match',
    'H3 6',
    'H2 Multiple choice',
    'H3 7 Which of these is a metal that is drawn out into wires?[1 mark]',
    'H2 Fill in the gaps',
    'H3 8 Ice melts at  degrees.[1 mark]',
    'H2 Put in order',
    'H3 9',
  ]);
});

it('options side by side are a list like those below each other, plain words and formulas alike', async () => {
  const asked = (options: readonly string[]) =>
    ['### Which?', ...options.map((one, index) => `- [${index === 1 ? 'x' : ' '}] ${one}`)].join(
      '\n',
    );
  const sheet = [
    '## Multiple choice',
    asked(['red', 'blue', 'green', 'black']),
    asked(['$$\\frac{a}{b}$$', '$$x^2$$', '$$y_i$$', '$$z$$']),
  ].join('\n\n');
  const structure = structureOf(worksheetOf(await print(sheet)));
  const letters = [...structure.matchAll(/^ *Lbl[\s\S]*?"(\w)"/gm)].map(([, letter]) => letter);
  expect(letters).toEqual(['A', 'B', 'C', 'D', 'A', 'B', 'C', 'D']);
  expect(structure.match(/^ *L \(block\)/gm)).toHaveLength(2);
});

it('options with pictures or code under them are a list, and so are those of a question longer than a page', async () => {
  const picture = '![A curve](images/energy-profile-a-b.svg)';
  const long =
    'A sentence of so many words that it takes more than a line of the sheet for itself, as it goes on. ';
  const questions = [
    ['### Which curve?', `- [x] ${picture}`, `- [ ] Or this:\n\n  ${picture}`],
    [
      '### Which code?',
      '- [x] First:\n\n  ```\n  one\n  ```',
      '- [ ] Second:\n\n  ```\n  two\n  ```',
    ],
    [
      '### Which?',
      ...Array.from({ length: 30 }, () => long),
      `- [x] ${long}`,
      `- [ ] ${long} Not.`,
    ],
  ];
  const sheet = ['## Multiple choice', ...questions.flat()].join('\n\n');
  const structure = structureOf(worksheetOf(await print(sheet)));
  const letters = [...structure.matchAll(/^ *Lbl[\s\S]*?"(\w)"/gm)].map(([, letter]) => letter);
  expect(letters).toEqual(['A', 'B', 'A', 'B', 'A', 'B']);
  expect(structure.match(/^ *L \(block\)/gm)).toHaveLength(3);
});

it('options and steps are lists, each with its letter before it, and the rows of a match are rows', async () => {
  const structure = structureOf(worksheetOf(await print(EXERCISES)));
  const items = structure.split(/^ *LI \(block\)$/m).slice(1);
  const letters = items.map((item) => /^ *Lbl[\s\S]*?"(\w)"/.exec(item.trimStart())?.[1]);
  expect(letters).toEqual(['A', 'B', 'a', 'b', 'c']);
  expect(structure.match(/^ *L \(block\)/gm)).toHaveLength(2);
  expect(structure.match(/^ *TR$/gm)).toHaveLength(3);
});
