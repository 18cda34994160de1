/** What any page of the site may break, whatever its kind: how wide it gets on the narrowest phone, and its languages. */
import { readdirSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { UNMARKED } from '../support/every-kind.ts';
import { faultsOn, type PageCheckName } from '../support/page-checks/page-checks.ts';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

const sites = sitesInBrowser();

it('every page fits a phone of 320 px, and says what is in another language', async () => {
  const names = readdirSync(inject('site'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort();
  expect(names.length).toBeGreaterThan(100);
  const found: string[] = [];
  for (const name of names) {
    const page = await sites.visit(`/${name.replace(/index\.html$/, '')}`);
    const checks: PageCheckName[] = UNMARKED.test(`/${name}`)
      ? ['reflow']
      : ['reflow', 'languages'];
    const faults = await faultsOn(page, checks);
    found.push(...faults.map(({ said }) => `${name}: ${said}`));
  }
  expect(found).toEqual([]);
});
