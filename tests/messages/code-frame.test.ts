import { expect, it } from 'vitest';
import { codeFrame } from '../../src/messages/code-frame.ts';

const at = (line: number, column: number) => ({ line, column });

/** The two lines, as they stand below each other. */
function framed(text: string, from: [number, number], to: [number, number], columns = 60): string {
  const { shown, signs } = codeFrame(text.split('\n'), at(...from), at(...to), columns);
  return `${shown}\n${signs}`;
}

it('stands below what is meant', () => {
  expect(framed('one\ntwo three', [2, 5], [2, 10])).toBe('two three\n    ^^^^^');
});

it('marks a single place, at the end of a line too', () => {
  expect(framed('two', [1, 4], [1, 4])).toBe('two\n   ^');
  expect(framed('', [1, 1], [1, 1])).toBe('\n^');
  expect(framed('one', [7, 3], [7, 4])).toBe('\n^');
});

it('shows the first line of a stretch over several', () => {
  expect(framed('a stem\nand more', [1, 3], [2, 4])).toBe('a stem\n  ^^^^');
});

it('cuts a long line to a window around the place', () => {
  const line = `${'a '.repeat(100)}HERE${' b'.repeat(100)}`;
  const [shown = '', signs = ''] = framed(line, [1, 201], [1, 205], 40).split('\n');
  expect(shown.length).toBeLessThanOrEqual(44);
  expect(shown.slice(signs.indexOf('^'), signs.lastIndexOf('^') + 1)).toBe('HERE');
  expect(shown).toMatch(/^… .* …$/);
});

it('never cuts a sign of two units in halves', () => {
  const line = `${'😀'.repeat(60)}x`;
  for (let column = 100; column < 122; column += 1) {
    expect(framed(line, [1, column], [1, column], 40)).not.toMatch(/\p{Cs}/u);
  }
});

it('counts wide signs as two and what stands on others as none', () => {
  expect(framed('漢字 x', [1, 4], [1, 5])).toBe('漢字 x\n\u3000\u3000 ^');
  expect(framed('e\u0301 x', [1, 4], [1, 5])).toBe('e\u0301 x\n  ^');
});

it('passes on nothing that a terminal would obey', () => {
  expect(framed('a\u001b[31m\tb', [1, 2], [1, 3])).toBe('a\\u{1b}[31m b\n ^^^^^^');
});
