/** What a screen reader calls things on a worksheet, by Chromium's own tree of names. */
import { expect, it } from 'vitest';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

const sites = sitesInBrowser();

/** Names of all that has a role, in the order of the page. */
async function namesOf(path: string, role: string): Promise<string[]> {
  const page = await sites.visit(path);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role)
    .map((node) => String(node.name?.value ?? '').trim());
}

it('an option that is a formula is called by its words, as a chemist says them', async () => {
  const options = await namesOf(
    '/rates-and-equilibrium/le-chateliers-principle/worksheet/',
    'radio',
  );
  expect(options).toContainEqual(
    expect.stringMatching(/^[A-D] N2 gas plus 3 H2 gas in equilibrium with 2 NH3 gas$/),
  );
  expect(options.filter((name) => /^[A-D]$/.test(name))).toEqual([]);
});

it('a stem is said once, and a group of options says what to do', async () => {
  const path = '/french/words-in-town/worksheet/';
  const stem = /Which sentence says that you are going to the market\?/;
  expect((await namesOf(path, 'heading')).filter((name) => stem.test(name))).toHaveLength(1);
  const groups = await namesOf(path, 'group');
  expect(groups.filter((name) => stem.test(name))).toEqual([]);
  expect(groups).toContainEqual(expect.stringMatching(/^Question \d+, choose$/));
});

it('a gap sentence and a match have headings with words', async () => {
  const headings = await namesOf('/french/words-in-town/worksheet/', 'heading');
  expect(headings).toContainEqual(expect.stringMatching(/^Question \d+, fill the gap, 1 mark$/));
  expect(headings).toContainEqual(expect.stringMatching(/^Question \d+, match, \[10 marks\]$/));
});
