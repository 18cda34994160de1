/** The accessibility list, row by row, on a page of every kind (`support/page-checks/`). */
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { pagesOfEveryKind, UNMARKED } from '../support/every-kind.ts';
import { faultsOn, PAGE_CHECKS, type PageCheckName } from '../support/page-checks/page-checks.ts';
import { ROWS, type Row } from '../support/page-checks/rows.ts';
import { serve } from '../support/server.ts';

type Host = Awaited<ReturnType<typeof serve>>;

let browser: Browser;
let hosts: Record<'site' | 'smallSite', Host>;

beforeAll(async () => {
  browser = await launch();
  hosts = { site: await serve(inject('site')), smallSite: await serve(inject('smallSite')) };
});
afterAll(async () => {
  await browser.close();
  await hosts.site.close();
  await hosts.smallSite.close();
});

const CHECKS = Object.entries(PAGE_CHECKS).map(([name, { promise }]) => ({
  // Its own key.
  name: name as PageCheckName,
  promise,
}));

describe.each(pagesOfEveryKind())('$kind', ({ path, site }) => {
  // Loaded once: what a reader sets changes the page that is there.
  let page: Page;
  beforeAll(async () => {
    page = await (await browser.newContext()).newPage();
    await page.goto(hosts[site].origin + path);
  });
  afterAll(() => page.context().close());

  it.each(CHECKS)('$promise', async ({ name }) => {
    if (name === 'languages' && UNMARKED.test(path)) return;
    expect(await faultsOn(page, name), path).toEqual([]);
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
