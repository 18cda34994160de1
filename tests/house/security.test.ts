/** SECURITY.md makes no promise without a test, and names no test that is not there. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const text = readFileSync(new URL('SECURITY.md', ROOT), 'utf8');
const [promised = '', notPromised = ''] = text.split('## What is not promised');

/** The promises, each with the files that show it. */
function rows(markdown: string): { promise: string; shownBy: string[] }[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:Promise|---)/.test(line))
    .map((line) => {
      const [promise = '', shownBy = ''] = line.split(' | ');
      const paths = shownBy.matchAll(/`((?:tests|scripts)\/[^`]+)`/g);
      return { promise: promise.slice(2), shownBy: [...paths].map(([, path = '']) => path) };
    });
}

const isThere = (path: string) => existsSync(new URL(path, ROOT));

describe('SECURITY.md', () => {
  it('says what is promised and what is not', () => {
    expect(rows(promised).length).toBeGreaterThanOrEqual(20);
    expect(notPromised.split('\n').filter((line) => line.startsWith('- ')).length).toBeGreaterThan(
      5,
    );
  });

  it.each(rows(promised))('$promise', ({ shownBy }) => {
    expect(shownBy).not.toEqual([]);
    expect(shownBy.filter((path) => !isThere(path))).toEqual([]);
  });

  it('names no other file that is not there', () => {
    const named = [...text.matchAll(/`((?:tests|scripts|src|docs)\/[^`]+)`/g)];
    expect(named.map(([, path = '']) => path).filter((path) => !isThere(path))).toEqual([]);
  });

  it('would notice a promise without a test, and a test that is gone', () => {
    const [bare, gone] = rows('| No bugs. | by hand |\n| None. | `tests/no-such.test.ts` |\n');
    expect(bare?.shownBy).toEqual([]);
    expect(gone?.shownBy.filter(isThere)).toEqual([]);
    expect(gone?.shownBy).toEqual(['tests/no-such.test.ts']);
  });
});
