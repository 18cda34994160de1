/**
 * `npm run room [-- CONTENT …]`: how many lines the written questions of content folders get on the standard sheet.
 * Lines a mark: the median, the extremes and the questions they belong to; lines by marks; lines without marks.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from '../src/1-read/read-content.ts';
import { parseSite } from '../src/2-parse/parse-site.ts';
import { paperworkOf } from '../src/guide/paperwork.ts';

interface Written {
  /** Where it stands: `cold-war/detente.md, question 3`. */
  name: string;
  marks: number | null;
  lines: number;
}

const given = process.argv.slice(2);
const folders = given.length > 0 ? given : [fileURLToPath(new URL('../content', import.meta.url))];
const written = (await Promise.all(folders.map(writtenIn))).flat();

const rated = written
  .flatMap(({ marks, ...one }) =>
    marks === null ? [] : [{ ...one, marks, rate: one.lines / marks }],
  )
  .sort((a, b) => a.rate - b.rate);
const unmarked = written.filter(({ marks }) => marks === null).map(({ lines }) => lines);

console.log(`${written.length} written questions with lines, ${rated.length} of them with marks`);
const [least] = rated;
const most = rated.at(-1);
if (least !== undefined && most !== undefined) {
  console.log(`lines a mark: median ${shown(median(rated.map(({ rate }) => rate)))}`);
  for (const [word, { name, lines, marks, rate }] of [
    ['least', least],
    ['most', most],
  ] as const) {
    console.log(`  ${word} ${shown(rate)}: ${lines} lines for ${marks} marks (${name})`);
  }
}
for (const marks of [...new Set(rated.map((one) => one.marks))].sort((a, b) => a - b)) {
  const lines = rated.filter((one) => one.marks === marks).map((one) => one.lines);
  console.log(`  ${marks} marks: ${spread(lines)}`);
}
if (unmarked.length > 0) console.log(`  no marks: ${spread(unmarked)}`);

async function writtenIn(folder: string): Promise<Written[]> {
  const { site } = parseSite(await readContent(resolve(folder)), { drafts: false });
  return site.courses.flatMap(({ guides }) =>
    guides.flatMap((guide) => {
      const sections = paperworkOf(guide)?.worksheet('standard', 'A').sections ?? [];
      return sections.flatMap(({ questions }) =>
        questions.flatMap((question): Written[] => {
          if (question.type !== 'review' || question.space.kind !== 'lines') return [];
          const { number, marks, space } = question;
          return [{ name: `${guide.source}, question ${number}`, marks, lines: space.lines }];
        }),
      );
    }),
  );
}

function median(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const [below = 0, above = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (below + above) / 2;
}

function spread(lines: number[]): string {
  const sorted = lines.sort((a, b) => a - b);
  const mean = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
  return `${shown(mean)} lines on average, ${sorted[0]} to ${sorted.at(-1)} (${sorted.length} questions)`;
}

function shown(number: number): string {
  return String(Math.round(number * 100) / 100);
}
