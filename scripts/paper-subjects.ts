/**
 * `npm run paper:subjects -- FOLDER`: writes a content folder of 48 guides whose worksheets have the shapes of several
 * subjects: short answers and long ones, sources, tables and pictures, choices of one line and of three, matches and
 * gaps, mixed in different measure. Build it and let `npm run paper` tell what its sheets take. Its texts mean nothing,
 * and are the same on every machine.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Shape =
  | 'gaps'
  | 'choice'
  | 'long-choice'
  | 'true-false'
  | 'match'
  | 'order'
  | 'short'
  | 'long'
  | 'source'
  | 'table'
  | 'picture';

/** The sections of a subject's worksheets, and how many questions each has. */
const SUBJECTS: Record<string, [shape: Shape, least: number, most: number][]> = {
  languages: [
    ['gaps', 8, 14],
    ['match', 6, 9],
    ['choice', 4, 8],
    ['short', 2, 4],
  ],
  literature: [
    ['source', 2, 3],
    ['long', 2, 4],
    ['short', 2, 5],
  ],
  mathematics: [
    ['choice', 5, 10],
    ['short', 6, 12],
    ['table', 1, 2],
  ],
  biology: [
    ['choice', 4, 6],
    ['picture', 2, 3],
    ['match', 5, 8],
    ['short', 3, 6],
    ['long', 1, 2],
  ],
  geography: [
    ['picture', 1, 2],
    ['table', 1, 2],
    ['long-choice', 2, 4],
    ['short', 3, 5],
    ['long', 1, 2],
  ],
  economics: [
    ['true-false', 5, 9],
    ['table', 1, 2],
    ['long', 2, 3],
  ],
  computing: [
    ['order', 1, 2],
    ['choice', 4, 8],
    ['gaps', 4, 8],
    ['short', 3, 6],
  ],
  civics: [
    ['long-choice', 3, 5],
    ['source', 1, 2],
    ['short', 4, 7],
  ],
};
const GUIDES_EACH = 6;

const WORDS =
  'amber basin candle drum ember field garden harbour island jacket kettle lantern market needle orchard paper quarry river saddle timber valley window yard bright calm early firm gentle heavy loose narrow open plain quiet rough sharp steady warm carries follows gathers holds keeps leads meets opens passes reaches settles turns'.split(
    ' ',
  );

const HEADINGS: Record<Shape, string> = {
  gaps: 'Fill in the gaps',
  choice: 'Multiple choice',
  'long-choice': 'Multiple choice',
  'true-false': 'True or false',
  match: 'Match',
  order: 'Put in order',
  short: 'Review questions: short answers',
  long: 'Review questions: long answers',
  source: 'Review questions: a source',
  table: 'Review questions: results',
  picture: 'Review questions: pictures',
};

const folder = process.argv[2];
if (folder === undefined) throw new Error('Expected a folder: npm run paper:subjects -- FOLDER');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'site.yml'), 'title: Shapes of sheets\npaper: [a4, letter]\n');
for (const [subject, sections] of Object.entries(SUBJECTS)) {
  mkdirSync(join(folder, subject, 'images'), { recursive: true });
  writeFileSync(join(folder, subject, 'course.yml'), `title: ${subject}\nsubject: ${subject}\n`);
  for (const [name, height] of [
    ['wide', 260],
    ['tall', 520],
  ] as const) {
    writeFileSync(join(folder, subject, 'images', `${name}.svg`), drawing(height));
  }
  for (let index = 1; index <= GUIDES_EACH; index += 1) {
    const numbers = numbersFrom(`${subject} ${index}`);
    const text = sections.map((section) => sectionOf(section, numbers)).join('\n');
    const head = `---\nkind: topic\ntitle: ${subject} ${index}\n---\n\n${sentence(numbers, 14)}\n\n`;
    writeFileSync(join(folder, subject, `sheet-${index}.md`), head + text);
  }
}

type Numbers = (least: number, most: number) => number;

/** Whole numbers between two, both included. */
function numbersFrom(seed: string): Numbers {
  let taken = 0;
  return (least, most) => {
    taken += 1;
    const hash = createHash('sha256').update(`${seed} ${taken}`).digest();
    return least + (hash.readUInt32BE(0) % (most - least + 1));
  };
}

function words(numbers: Numbers, count: number): string[] {
  return Array.from({ length: count }, () => WORDS[numbers(0, WORDS.length - 1)] ?? '');
}

function sentence(numbers: Numbers, count: number, end = '.'): string {
  const text = words(numbers, count).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1) + end;
}

function sectionOf([shape, least, most]: [Shape, number, number], numbers: Numbers): string {
  const count = numbers(least, most);
  const body = shape === 'match' ? matchOf(count, numbers) : questionsOf(shape, count, numbers);
  return `## ${HEADINGS[shape]}\n\n${body}\n`;
}

function questionsOf(shape: Shape, count: number, numbers: Numbers): string {
  return Array.from({ length: count }, (_, index) => questionOf(shape, index + 1, numbers)).join(
    '\n',
  );
}

/** `number` sets apart what would be the same twice. */
function questionOf(shape: Shape, number: number, numbers: Numbers): string {
  switch (shape) {
    case 'gaps':
      return `${number}. ${sentence(numbers, 5, '')} **${words(numbers, 1)[0]} ${number}** ${words(numbers, numbers(3, 9)).join(' ')}.\n`;
    case 'true-false':
      return `- [${number % 2 === 0 ? 'x' : ' '}] ${sentence(numbers, numbers(7, 16))}\n`;
    case 'choice':
    case 'long-choice':
      return choiceOf(shape === 'choice' ? [1, 4] : [12, 24], number, numbers);
    case 'order':
      return `### ${sentence(numbers, 8)}\n\n${Array.from({ length: numbers(4, 7) }, (_, step) => `${step + 1}. ${sentence(numbers, 8)}`).join('\n')}\n`;
    case 'short':
      return writtenOf(number, numbers(1, 3), '', numbers);
    case 'long':
      return writtenOf(number, numbers(5, 9), '', numbers);
    case 'source':
      return writtenOf(
        number,
        numbers(4, 8),
        `> ${sentence(numbers, numbers(50, 110))}\n\n`,
        numbers,
      );
    case 'table':
      return writtenOf(number, numbers(2, 4), tableOf(numbers), numbers);
    case 'picture': {
      const name = number % 2 === 0 ? 'tall' : 'wide';
      return writtenOf(
        number,
        numbers(1, 4),
        `![A drawing with a line](images/${name}.svg)\n\n`,
        numbers,
      );
    }
    case 'match':
      return '';
  }
}

function choiceOf([least, most]: [number, number], number: number, numbers: Numbers): string {
  const options = Array.from(
    { length: 4 },
    (_, index) =>
      `- [${index === 0 ? 'x' : ' '}] ${sentence(numbers, numbers(least, most), '')} ${'qrst'.charAt(index)}`,
  );
  return `### ${sentence(numbers, numbers(7, 18), '')} (${number})?\n\n${options.join('\n')}\n`;
}

function writtenOf(number: number, marks: number, stem: string, numbers: Numbers): string {
  const answer = sentence(numbers, marks * numbers(9, 22));
  return `### ${sentence(numbers, numbers(7, 20), '')} (${number})? (${marks} ${marks === 1 ? 'mark' : 'marks'})\n\n${stem}#### Answer\n\n${answer}\n`;
}

function tableOf(numbers: Numbers): string {
  const rows = Array.from(
    { length: numbers(4, 9) },
    (_, row) => `| ${row * 10} | ${numbers(1, 99)} | ${numbers(1, 99)} |`,
  );
  return `| time | first | second |\n|---|---|---|\n${rows.join('\n')}\n\n`;
}

function matchOf(count: number, numbers: Numbers): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const meaning = `${words(numbers, numbers(5, 12)).join(' ')} ${'abcdefghi'.charAt(index)}`;
    return `| ${sentence(numbers, 1, '')} ${index + 1} | ${meaning} |`;
  });
  return `| term | meaning |\n|---|---|\n${rows.join('\n')}\n`;
}

/** @param height Of 600 units of width. */
function drawing(height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="${height}" viewBox="0 0 600 ${height}"><path d="M20 ${height - 20} L580 20" stroke="#000" stroke-width="4" fill="none"/><rect x="20" y="20" width="560" height="${height - 40}" fill="none" stroke="#000"/></svg>\n`;
}
