/** The order in which test files begin. */
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LONG, longFirst } from '../support/longest-first.ts';

it('files that take long are first, the longest before all; others stay in their order', () => {
  const names = ['a', 'tests/fuzz/fuzz', 'more-tests/fuzz/fuzz', 'tests/cli/determinism', 'b'];
  const paths = names.map((name) => `/house/${name}.test.ts`);
  expect(longFirst(paths, (path) => path)).toEqual(
    ['tests/cli/determinism', 'tests/fuzz/fuzz', 'a', 'more-tests/fuzz/fuzz', 'b'].map(
      (name) => `/house/${name}.test.ts`,
    ),
  );
});

it('every file that is said to take long is there', () => {
  expect(LONG.filter((path) => !existsSync(path))).toEqual([]);
});
