/** What people saw on screens of every kind of page and no checker tells: each would come back unseen. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../support/browser.ts';
import { type SiteName, sitesInBrowser } from '../support/sites-in-browser.ts';

const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1920, height: 1080 };

const sites = sitesInBrowser();

async function visit(path: string, size: typeof PHONE, site?: SiteName): Promise<Page> {
  await sites.page.setViewportSize(size);
  return sites.visit(path, site);
}

describe('on a narrow phone', () => {
  it('years from one to another, and a name with its number, stay on one line', async () => {
    const broken: string[] = [];
    for (const path of [PAGES.course, PAGES.unit, '/cold-war/the-end-of-the-cold-war/']) {
      const page = await visit(path, { width: 320, height: 640 });
      broken.push(
        ...(await page.$$eval('main :is(a, h1, h2, p, li)', (all) =>
          all.flatMap((element) =>
            [...element.childNodes].flatMap((text) => {
              if (!(text instanceof Text)) return [];
              return [...text.data.matchAll(/\d–\u2060?\d|[A-Z]l?-\u2060?\d/g)].flatMap((found) => {
                const range = document.createRange();
                range.setStart(text, found.index);
                range.setEnd(text, found.index + found[0].length);
                const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
                return new Set(tops).size > 1 ? [text.data] : [];
              });
            }),
          ),
        )),
      );
    }
    expect(broken).toEqual([]);
  });
});

describe('on a phone', () => {
  /** How far the numbers of questions are from where the questions' lines start. */
  const distances = (page: Page) =>
    page.$$eval('.question:not(.question-part) > h3 > .number', (all) =>
      all.map((number) => {
        const question = number.closest('.question')?.getBoundingClientRect().left ?? Number.NaN;
        return Math.round(number.getBoundingClientRect().left - question);
      }),
    );

  it('the number of every question starts its line', async () => {
    const page = await visit(PAGES['term guide'], PHONE);
    const found = await distances(page);
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((distance) => distance > 1)).toEqual([]);
  });

  it('a number beside its marks would be seen', async () => {
    const page = await visit(PAGES['term guide'], PHONE);
    await page.$$eval('.question .number', (all) => {
      for (const number of all) if (number instanceof HTMLElement) number.style.position = 'static';
    });
    expect(Math.max(...(await distances(page)))).toBeGreaterThan(100);
  });

  it('text with gaps does not lie on its number', async () => {
    const page = await visit(PAGES['term guide'], PHONE);
    const overlaps = await page.$$eval(
      '.question-cloze > .bare > .number',
      (all) =>
        all.filter((number) => {
          const text = number.closest('.question')?.querySelector('.cloze > p')?.firstChild;
          const range = document.createRange();
          range.selectNodeContents(text ?? document.body);
          const [first] = range.getClientRects();
          return (first?.left ?? 0) < number.getBoundingClientRect().right;
        }).length,
    );
    expect(overlaps).toBe(0);
  });

  it('the title of a key is not squeezed by its mark', async () => {
    const page = await visit('/maths/volume-of-a-prism/answer-key/', PHONE);
    const [mark, title] = await Promise.all([
      page.locator('.key-mark').boundingBox(),
      page.locator('h1').boundingBox(),
    ]);
    expect(title?.y).toBeGreaterThanOrEqual((mark?.y ?? Number.NaN) + (mark?.height ?? 0));
  });

  it('a pairing in a key stays on one line', async () => {
    const page = await visit('/french/words-in-town/answer-key/', PHONE);
    const broken = await page.$$eval('.at-a-glance td bdi', (cells) =>
      cells.flatMap((cell) => {
        const text = cell.firstChild;
        if (!(text instanceof Text)) return [];
        return [...text.data.matchAll(/\S+–\S+/g)].flatMap(({ 0: pair, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + pair.length);
          return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [pair] : [];
        });
      }),
    );
    expect(broken).toEqual([]);
    // There are lines to break.
    expect(await page.$$eval('.at-a-glance td', (cells) => cells.length)).toBeGreaterThan(20);
  });
});

it('a summary that opens a table has a sign of it', async () => {
  const page = await visit('/biology/plant-and-animal-cells/', PHONE);
  const width = await page.$eval('.more-sheets > summary', (summary) =>
    Number.parseFloat(getComputedStyle(summary, '::before').inlineSize),
  );
  expect(width).toBeGreaterThan(4);
});

it('what there is to know in a unit has the room of a wide screen, in columns', async () => {
  const page = await visit(PAGES.unit, WIDE);
  const lefts = await page.$$eval('.organiser-terms dt', (all) =>
    all.map((term) => Math.round(term.getBoundingClientRect().left)),
  );
  expect(new Set(lefts).size).toBe(2);
});

it('tags have the room of a wide screen too', async () => {
  const page = await visit(PAGES['list of tags'], WIDE);
  const lefts = await page.$$eval('.tag-list li', (all) =>
    all.map((tag) => Math.round(tag.getBoundingClientRect().left)),
  );
  expect(new Set(lefts).size).toBeGreaterThan(2);
});

it('a term alone under its letter has the whole row, and none that has company', async () => {
  const page = await visit(PAGES.glossary, WIDE);
  /** Of each letter: how many terms it has, and whether the first one's meaning begins beside its name. */
  const letters = () =>
    page.$$eval('.letter-section:not([hidden]) .terms', (all) =>
      all.map((terms) => {
        const shown = [...terms.children].filter((term) => !term.hasAttribute('hidden'));
        const [name, meaning] = ['dt', 'dd:not(.other-names)'].map((part) =>
          shown[0]?.querySelector(part)?.getBoundingClientRect(),
        );
        return { terms: shown.length, beside: (meaning?.left ?? 0) > (name?.left ?? 0) + 100 };
      }),
    );
  const all = await letters();
  expect(all.filter(({ terms }) => terms === 1).length).toBeGreaterThan(2);
  expect(all.filter(({ terms, beside }) => (terms === 1) !== beside)).toEqual([]);
  await page.locator('.filter input').fill('brinkm');
  expect(await letters()).toEqual([{ terms: 1, beside: true }]);
});

it('a course says its last word where it ends, however much its neighbour has to say', async () => {
  const page = await visit(PAGES.home, WIDE);
  const holes = await page.$$eval('.course-card', (cards) =>
    cards.map((card) => {
      const parts = [...card.children].map((part) => part.getBoundingClientRect());
      const gaps = parts.slice(1).map(({ top }, index) => top - (parts[index]?.bottom ?? 0));
      return Math.max(...gaps);
    }),
  );
  expect(holes.length).toBeGreaterThan(4);
  expect(Math.max(...holes)).toBeLessThan(24);
});

describe('a unit', () => {
  it('is learnt, practised and printed from its line in the course', async () => {
    const page = await visit(PAGES.course, PHONE);
    const lines = await page.$$eval('.unit-actions', (all) =>
      all.map((line) =>
        [...line.querySelectorAll('a')].map(({ firstChild, hash }) => [
          firstChild?.textContent,
          hash,
        ]),
      ),
    );
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines)
      expect(line).toEqual([
        ['Knowledge organiser', '#page.organiser'],
        ['Practise', '#page.practice'],
        ['Print', '#page.sheets'],
      ]);
  });

  it('leads to the first questions of each of its guides', async () => {
    const page = await visit(PAGES.unit, PHONE);
    await page.getByRole('link', { name: 'Practise', exact: true }).click();
    const places = await page.$$eval('.practice-list a', (all) =>
      all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
    );
    expect(places.length).toBe(6);
    for (const place of places) {
      await page.goto(place);
      const first = await page.$eval(':target', (target) => target.parentElement?.className);
      expect(first).toBe('exercises');
      expect(await page.locator('.exercises').first().locator(':target').count()).toBe(1);
    }
  });
});

it('what stands over a sheet begins where the sheet does', async () => {
  const page = await visit(PAGES.worksheet, WIDE);
  const [bar, paper] = await Promise.all([
    page.locator('.sheet-bar').boundingBox(),
    page.locator('.paper').boundingBox(),
  ]);
  expect(Math.abs((bar?.x ?? 0) - (paper?.x ?? Number.NaN))).toBeLessThan(2);
});

it('in colours of the reader’s own what is filled is still filled', async () => {
  const page = await visit(PAGES['term guide'], PHONE);
  await page.emulateMedia({ forcedColors: 'active' });
  const fill = (selector: string) =>
    page.$eval(selector, (button) => getComputedStyle(button).backgroundColor);
  const test = page.getByRole('button', { name: 'Test yourself' });
  const [plain, main] = [await fill('.actions .button'), await fill('.actions .button-main')];
  expect(main).not.toBe(plain);
  expect(await fill('.facts-head .button')).not.toBe(main);
  await test.click();
  expect(await fill('.facts-head .button')).toBe(main);
  await page.emulateMedia({ forcedColors: null });
});

describe('on paper', () => {
  it('lists that only lead to other pages are left out, and ways to learn more are not', async () => {
    const page = await visit('/rates-and-equilibrium/dynamic-equilibrium/', WIDE);
    expect(await page.isVisible('.mentioned-in')).toBe(true);
    expect(await page.isVisible('.related')).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.mentioned-in')).toBe(false);
    expect(await page.isVisible('.related')).toBe(false);
    expect(await page.isVisible('.course-links')).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it('no course is cut by the end of a page', async () => {
    const page = await visit(PAGES.home, WIDE);
    await page.emulateMedia({ media: 'print' });
    const inside = await page.$$eval('.course-card', (cards) =>
      cards.map((card) => getComputedStyle(card).breakInside),
    );
    expect(new Set(inside)).toEqual(new Set(['avoid']));
    await page.emulateMedia({ media: 'screen' });
  });
});
