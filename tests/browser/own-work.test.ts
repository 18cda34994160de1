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

it('without script neither is offered', async () => {
  const context = await sites.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${sites.originOf()}/cold-war/cheka/`);
  expect(await page.getByRole('button', { name: 'Test yourself' }).isVisible()).toBe(false);
  await page.goto(`${sites.originOf()}/cold-war/cheka/worksheet/`);
  expect(await page.getByRole('textbox').count()).toBe(0);
  await context.close();
});
