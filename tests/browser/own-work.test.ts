/** What readers do on a page, and what is kept of it: covered words, answers they write. */
import { expect, it } from 'vitest';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

const sites = sitesInBrowser();

it('facts can be covered, and uncovered word by word without a mouse, and no line moves', async () => {
  const page = await sites.visit('/cold-war/cheka/');
  const facts = page.locator('.facts');
  const height = async () => (await facts.boundingBox())?.height ?? 0;
  const [words, before] = [await facts.textContent(), await height()];
  await page.getByRole('button', { name: 'Test yourself' }).press('Enter');
  const covers = facts.getByRole('button', { name: /^Covered words \d+: show$/ });
  const count = await covers.count();
  expect(count).toBe(await facts.locator('li strong').count());
  expect(Math.abs((await height()) - before)).toBeLessThan(before / 20);
  expect(await facts.getByText('Felix Dzerzhinsky').isVisible()).toBe(false);
  await covers.nth(1).press('Enter');
  expect(await facts.getByText('Felix Dzerzhinsky').isVisible()).toBe(true);
  expect(await covers.count()).toBe(count - 1);
  await page.getByRole('button', { name: 'Test yourself' }).press('Enter');
  expect(await facts.textContent()).toBe(words);
});

it('what is written on a sheet stays in the browser, and goes when it is cleared', async () => {
  const page = await sites.visit('/cold-war/cheka/worksheet/');
  const field = page.getByRole('textbox').first();
  const clear = page.getByRole('button', { name: 'Clear what I wrote' });
  expect(await clear.isVisible()).toBe(false);
  await field.fill('Because it held the rear.');
  await page.reload();
  expect(await field.inputValue()).toBe('Because it held the rear.');
  await page.emulateMedia({ media: 'print' });
  expect(await field.isVisible()).toBe(false);
  expect(await page.locator('.line').first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await clear.click();
  await page.reload();
  expect(await field.inputValue()).toBe('');
});

it('where something is worked out there is a field for it and one for the result, and paper has the room', async () => {
  const page = await sites.visit('/maths/volume-of-a-prism/worksheet/');
  const working = page.getByRole('textbox', { name: 'Your working for question 1' });
  const result = page.getByRole('textbox', { name: 'Your answer to question 1, in cm³' });
  const drawn = page.locator('.answer-working').first();
  const line = page.locator('.answer-line .blank').first();
  await working.fill('12 × 5 × 4');
  await result.fill('240');
  expect([await drawn.isVisible(), await line.isVisible()]).toEqual([false, false]);
  await page.reload();
  expect([await working.inputValue(), await result.inputValue()]).toEqual(['12 × 5 × 4', '240']);
  await page.emulateMedia({ media: 'print' });
  expect([await working.isVisible(), await result.isVisible()]).toEqual([false, false]);
  expect([await drawn.isVisible(), await line.isVisible()]).toEqual([true, true]);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Clear what I wrote' }).click();
  expect([await working.inputValue(), await result.inputValue()]).toEqual(['', '']);
});

it('a sheet has no two fields of one name, and none for what is drawn', async () => {
  for (const path of ['/maths/volume-of-a-prism/', '/biology/plant-and-animal-cells/']) {
    const page = await sites.visit(`${path}worksheet/`);
    const fields = await page.$$eval('.own-answer', (all) =>
      all.map((field) => field.getAttribute('aria-label')),
    );
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields.length).toBeGreaterThan(8);
  }
  await sites.visit('/maths/volume-of-a-prism/worksheet/');
  const squared = sites.page.locator('.sheet-question', {
    has: sites.page.locator('.answer-squares'),
  });
  expect(await squared.count()).toBe(1);
  expect(await squared.getByRole('textbox').count()).toBe(0);
});

it('without script neither is offered', async () => {
  const context = await sites.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${sites.originOf()}/cold-war/cheka/`);
  expect(await page.getByRole('button', { name: 'Test yourself' }).isVisible()).toBe(false);
  await page.goto(`${sites.originOf()}/cold-war/cheka/worksheet/`);
  expect(await page.getByRole('textbox').count()).toBe(0);
  await page.goto(`${sites.originOf()}/maths/volume-of-a-prism/worksheet/`);
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.locator('.answer-working').first().isVisible()).toBe(true);
  await context.close();
});
