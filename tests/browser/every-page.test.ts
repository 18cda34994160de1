/** What any page of the site may break, whatever its kind: how wide it gets on the narrowest phone, and its languages. */
import { readdirSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { UNMARKED } from '../support/every-kind.ts';
import { faultsOn } from '../support/page-checks/page-checks.ts';
import { serve } from '../support/server.ts';

it('every page fits a phone of 320 px, and says what is in another language', async () => {
  const names = readdirSync(inject('site'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort();
  expect(names.length).toBeGreaterThan(100);
  const browser = await launch();
  const host = await serve(inject('site'));
  const found: string[] = [];
  try {
    const page = await browser.newPage();
    for (const name of names) {
      await page.goto(`${host.origin}/${name.replace(/index\.html$/, '')}`);
      const wide = await faultsOn(page, 'reflow');
      const unmarked = UNMARKED.test(`/${name}`) ? [] : await faultsOn(page, 'languages');
      found.push(...[...wide, ...unmarked].map((fault) => `${name}: ${fault}`));
    }
  } finally {
    await browser.close();
    await host.close();
  }
  expect(found).toEqual([]);
});
