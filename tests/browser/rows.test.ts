/** The accessibility list, row by row, on a page of every kind (`support/page-checks/`). */
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOfEveryKind, UNMARKED } from '../support/every-kind.ts';
import {
  type Fault,
  faultsOn,
  PAGE_CHECKS,
  type PageCheckName,
} from '../support/page-checks/page-checks.ts';
import { ROWS, type Row } from '../support/page-checks/rows.ts';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

const CHECKS = Object.entries(PAGE_CHECKS).map(([name, { promise }]) => ({
  // Its own key.
  name: name as PageCheckName,
  promise,
}));

const sites = sitesInBrowser();

describe.each(pagesOfEveryKind())('$kind $path', ({ path, site }) => {
  const checks = CHECKS.filter(({ name }) => name !== 'languages' || !UNMARKED.test(path));
  let faults: Fault[];
  beforeAll(async () => {
    // Loaded once: what a reader sets changes the page that is there.
    const page = await sites.visit(path, site);
    faults = await faultsOn(
      page,
      checks.map(({ name }) => name),
    );
  });

  it.each(checks)('$promise', ({ name }) => {
    const own = faults.filter(({ foundBy }) => foundBy === name);
    expect(
      own.map(({ said }) => said),
      path,
    ).toEqual([]);
  });
});

describe('the list', () => {
  it.each(Object.entries<Row>(ROWS))('%s: has a check or a test of its own', (_, row) => {
    const { checks, tests } = row;
    expect(checks.length + tests.length).toBeGreaterThan(0);
    expect(tests.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('has a row for every check', () => {
    const inRows = new Set<string>(Object.values(ROWS).flatMap(({ checks }) => checks));
    expect(CHECKS.filter(({ name }) => !inRows.has(name))).toEqual([]);
  });
});
