/** A site in Hebrew as it is laid out: what a style sheet and the order of signs make of it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { type OwnSite, ownSite } from '../theming/theming-site.ts';

const TOPIC = `---
kind: topic
title: מים
---

מים רותחים ב-100 °C. הם אומרים [Water boils.]{lang=en} תמיד.

## קרח

קרח צף. אדים עולים.

## אדים

אדים עולים.

## Multiple choice

### מהו קרח?

- [x] מים במצב מוצק
- [ ] מים במצב גז
- [ ] מים במצב נוזל
`;
const TERM =
  '---\ntitle: אדים\n---\n\n## Definition\n\nאדים הם מים במצב גז.\n\n## Facts\n\n1. אדים עולים.\n';
const ENGLISH = '---\ntitle: Ice is cold.\nlanguage: en\n---\n\n## Definition\n\nIce is cold.\n';

let browser: Browser;
let own: OwnSite;
let site: string;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
beforeEach(async () => {
  own = await ownSite({
    'content/site.yml': 'title: ספר\nlanguage: he\nnotices: [All rights reserved.]\n',
    'content/water/water.md': TOPIC,
    'content/water/steam.md': TERM,
    'content/water/ice.md': ENGLISH,
  });
  const { said } = await own.run();
  expect(said).toBe('');
  site = join(own.root, 'dist');
  page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
});
afterEach(() => page.close());
afterAll(() => browser.close());

const open = (path: string, file = 'index.html') =>
  page.goto(pathToFileURL(join(site, path, file)).href);

/** Left edges of pieces of the first text below an element that has all of them: of each, where it comes last. */
function edges(within: string, ...pieces: string[]): Promise<number[]> {
  return page.evaluate(
    ({ within, pieces }) => {
      const root = document.querySelector(within);
      if (root === null) throw new Error(within);
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const value = text.nodeValue ?? '';
        if (!pieces.every((piece) => value.includes(piece))) continue;
        return pieces.map((piece) => {
          const range = document.createRange();
          range.setStart(text, value.lastIndexOf(piece));
          range.setEnd(text, value.lastIndexOf(piece) + piece.length);
          return range.getBoundingClientRect().left;
        });
      }
      throw new Error(`No ${pieces.join(', ')} in ${within}`);
    },
    { within, pieces },
  );
}

/** From the left. */
async function order(within: string, ...pieces: string[]): Promise<string[]> {
  const lefts = await edges(within, ...pieces);
  return pieces
    .map((piece, index) => ({ piece, left: lefts[index] ?? 0 }))
    .sort((a, b) => a.left - b.left)
    .map(({ piece }) => piece);
}

it('words run from right to left, a measure and words of English from left to right', async () => {
  await open('water/water');
  expect(await order('main', 'מים', 'רותחים', '100', '°', 'C')).toEqual([
    '100',
    '°',
    'C',
    'רותחים',
    'מים',
  ]);
  expect(await order('main', 'Water', 'boils', '.')).toEqual(['Water', 'boils', '.']);
});

it('so do words in English of the site’s own and of ours', async () => {
  await open('water/water');
  expect(await order('footer', 'All', 'reserved', '.')).toEqual(['All', 'reserved', '.']);
  expect(await order('.stem-line .marks', '1', 'mark')).toEqual(['1', 'mark']);
  await open('', '404.html');
  expect(await order('main', 'moved', '.')).toEqual(['moved', '.']);
  await open('water/steam');
  const parts = await page.locator('.encouragement').evaluate((line) =>
    [...line.childNodes].map((part) => {
      const range = document.createRange();
      range.selectNode(part);
      return range.getBoundingClientRect().left;
    }),
  );
  expect(parts.length).toBeGreaterThan(1);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
});

it.each(['water', 'glossary', 'water/glossary'])(
  'the title of a guide in English is in its order on a list: %s',
  async (path) => {
    await open(path);
    expect(await order('main', 'Ice', 'cold', '.')).toEqual(['Ice', 'cold', '.']);
  },
);

it('letters of options stand at the right of them', async () => {
  await open('water/water');
  const isRight = await page.locator('.lettered > li').evaluateAll((options) =>
    options.map((option) => {
      const [letter, text] = [...option.children].map((part) => part.getBoundingClientRect());
      const row = option.getBoundingClientRect();
      if (letter === undefined || text === undefined) return false;
      return text.right <= letter.left && letter.right <= row.right && text.left >= row.left;
    }),
  );
  expect(isRight).toEqual([true, true, true]);
});

it.each(['.answer', '.contents details'])(
  'what opens points to where lines go on: %s',
  async (what) => {
    await page.setViewportSize({ width: 500, height: 900 });
    await open('water/water');
    const one = page.locator(what).first();
    const turned = () =>
      one.locator('summary').evaluate((summary) => getComputedStyle(summary, '::before').rotate);
    expect(await turned()).toBe('135deg');
    await one.locator('summary').click();
    expect(await turned()).toBe('45deg');
  },
);

it('what a term means begins where its link does', async () => {
  await open('water/water');
  const term = page.locator('a[data-term]');
  await term.hover();
  const shown = page.locator('.term-preview:not([hidden])');
  await shown.waitFor();
  const [link, box] = [await term.boundingBox(), await shown.boundingBox()];
  if (link === null || box === null) throw new Error('Nothing is shown');
  expect(box.x + box.width).toBeCloseTo(link.x + link.width, 0);
});

it('what is found is in its own order', async () => {
  const more = Array.from({ length: 15 }, (_, number) => [
    `content/more/ice-${number}.md`,
    ENGLISH.replaceAll('Ice', `Ice ${number}`),
  ]);
  own.write(Object.fromEntries(more));
  await own.run();
  await open('water/water');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('7');
  const found = page.locator('.search-results a');
  await found.waitFor();
  expect(await found.textContent()).toBe('Ice 7 is cold.');
  expect(await order('.search-results a', ' is', '.')).toEqual([' is', '.']);
});
