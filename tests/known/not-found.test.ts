/** The page that stands where there is none names those that may be meant; nothing that pages tell machines breaks their policy. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nearestPages } from '../../templates/scripts/nearest-pages.ts';
import { launch } from '../support/browser.ts';
import { newFolder } from '../support/content.ts';
import { serve } from '../support/server.ts';
import { writeAll } from '../support/site-of.ts';
import { term, textsOf } from './site-files.ts';

describe('the nearest pages', () => {
  const pages: [string, string][] = [
    ['water/', 'Water'],
    ['water/osmosis/', 'Osmosis'],
    ['water/active-transport/', 'Active transport'],
    ['water/évaporation/', 'Évaporation'],
    ['trade/transport/', 'Transport'],
  ];
  it.each([
    ['water/osmosis.html', ['water/osmosis/']],
    ['water/ossmosis/', ['water/osmosis/']],
    ['biology/Osmosis/worksheet/', ['water/osmosis/']],
    ['water/transport-active/', ['water/active-transport/', 'trade/transport/']],
    ['trade/transports', ['trade/transport/', 'water/active-transport/']],
    ['water/evaporation/index.html', ['water/évaporation/']],
    ['watter', ['water/']],
    ['wp-login.php', []],
    ['', []],
  ])('to %s', (wanted, found) => {
    expect(nearestPages(wanted, pages).map(([address]) => address)).toEqual(found);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const made = await newFolder();
    remove = made.remove;
    const [content, output] = ['content', 'output'].map((name) => join(made.folder, name));
    const files = {
      'site.yml': 'url: https://example.org/',
      'water/osmosis.md': `${term('Osmosis')}\n## Review questions\n\n### Why?\n\nSo.\n`,
    };
    await writeAll(Object.entries(files), content ?? '');
    await writeAll(await textsOf(content ?? ''), output ?? '');
    site = await serve(output ?? '');
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    await remove();
  });

  /** What the page shows, and what its policy refused. */
  async function visited(path: string, javaScriptEnabled = true) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await page.goto(`${site.origin}${path}`);
    const links = await page.locator('section[data-suggestions]:visible a').allTextContents();
    const listed = await page.locator('main > .link-list a').allTextContents();
    const data = await page.locator('script[type="application/ld+json"]').allTextContents();
    await context.close();
    return { links, listed, data, refused };
  }

  it('a missing page names the one that was meant', async () => {
    const { links, refused } = await visited('/biology/osmossis.html');
    expect(links).toEqual(['Osmosis']);
    expect(refused).toEqual([]);
  });

  it('and none where none is near, or without scripts, beside the courses', async () => {
    expect((await visited('/wp-login.php')).links).toEqual([]);
    const { links, listed } = await visited('/water/osmossis/', false);
    expect(links).toEqual([]);
    expect(listed).toEqual(['Study guides', 'Water']);
  });

  it('what a page tells machines is let be', async () => {
    const { data, refused } = await visited('/water/osmosis/');
    expect(data.map((text) => JSON.parse(text)['@graph'].length)).toEqual([4]);
    expect(refused).toEqual([]);
  });
});
