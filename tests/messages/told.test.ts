import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { report } from '../../src/messages/report.ts';
import { isTold } from '../../src/messages/told.ts';

const lines = (start: number, end: number) => ({
  start: { line: start, column: 1 },
  end: { line: end, column: 9 },
});

function fileWith(...places: [start: number, end: number][]): VFile {
  const file = new VFile({ path: 'a.md', value: '' });
  for (const [start, end] of places) report(file, 'given-once', lines(start, end), 'Unexpected x');
  return file;
}

it('finds what begins on the lines of a node, and nothing before or behind', () => {
  const file = fileWith([3, 3], [7, 9]);
  expect(isTold(file, lines(1, 2))).toBe(false);
  expect(isTold(file, lines(1, 3))).toBe(true);
  expect(isTold(file, lines(3, 5))).toBe(true);
  expect(isTold(file, lines(4, 6))).toBe(false);
  expect(isTold(file, lines(5, 7))).toBe(true);
  expect(isTold(file, lines(8, 9))).toBe(false);
  expect(isTold(file, undefined)).toBe(false);
});

it('or what is about one of them, where that is asked for', () => {
  const file = fileWith([7, 9]);
  expect(isTold(file, lines(8, 12), () => true)).toBe(true);
  expect(isTold(file, lines(8, 12), ({ reason }) => reason === 'other')).toBe(false);
  expect(isTold(file, lines(10, 12), () => true)).toBe(false);
});

it('sees what is told after it was asked', () => {
  const file = fileWith([1, 1]);
  expect(isTold(file, lines(2, 2))).toBe(false);
  report(file, 'given-once', lines(2, 2), 'Unexpected x');
  expect(isTold(file, lines(2, 2))).toBe(true);
});

it('looks at a message once for each of its lines, however many there are', () => {
  const file = fileWith();
  let seen = 0;
  for (let line = 1; line <= 1000; line += 1) {
    const isOther = () => {
      seen += 1;
      return false;
    };
    isTold(file, lines(line, line), isOther);
    report(file, 'given-once', lines(line, line), 'Unexpected x');
    isTold(file, lines(line, line), isOther);
  }
  expect(seen).toBe(1000);
});
