/** The checkers' own test: each must find the faults that are seeded for it, and nothing before. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ENGINES, type EngineName, withEngines } from '../support/engines.ts';
import { isKnownButForColours } from '../support/page-checks/but-colours.ts';
import { faultsOn, PAGE_CHECKS, type PageCheckName } from '../support/page-checks/page-checks.ts';
import { type State, show } from '../support/page-checks/states.ts';
import { SEEDED_FAULTS, type SeededFault } from '../support/seeded-faults.ts';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

const sites = sitesInBrowser();
let page: Page;
/** Checks that found nothing on a whole page of a kind, so that what they find later was seeded. */
const sound = new Set<string>();

beforeAll(async () => {
  page = sites.page;
  await withEngines(page);
});

async function open({ on }: SeededFault): Promise<void> {
  const path = inject('smallKinds').find(({ kind }) => kind === on)?.path;
  if (path === undefined) throw new Error(`No page of the kind ${on}`);
  await sites.visit(path, 'smallSite');
}

async function seed({ add = '', css = '', change }: SeededFault): Promise<void> {
  await page.evaluate(
    ([html, style]) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    [add, css] as const,
  );
  if (change !== undefined) await page.evaluate(change);
}

/** The engines that say something in one of the states in which the check of our own looks. */
async function foundByEngines(states: readonly State[]): Promise<EngineName[]> {
  const found: EngineName[] = [];
  const names = Object.keys(ENGINES) as EngineName[];
  for (const state of states) {
    await show(page, state);
    const isKnown = await isKnownButForColours(page);
    for (const name of names) {
      if (!found.includes(name) && (await ENGINES[name](page, isKnown)).length > 0)
        found.push(name);
    }
  }
  return names.filter((name) => found.includes(name));
}

describe('seeded faults', () => {
  it('are 43, one at least for each check', () => {
    expect(SEEDED_FAULTS).toHaveLength(43);
    const checks = new Set(SEEDED_FAULTS.map(({ foundBy }) => foundBy));
    expect([...checks].sort()).toEqual(Object.keys(PAGE_CHECKS).sort());
  });

  it.each(SEEDED_FAULTS)('$name: found by "$foundBy"', async (fault) => {
    const { foundBy, engines, on } = fault;
    await open(fault);
    if (!sound.has(`${on} ${foundBy}`)) {
      expect(await faultsOn(page, [foundBy])).toEqual([]);
      sound.add(`${on} ${foundBy}`);
    }
    await seed(fault);
    expect(await faultsOn(page, [foundBy])).not.toEqual([]);
    const { states }: { states: readonly State[] } = PAGE_CHECKS[foundBy as PageCheckName];
    expect(await foundByEngines(states), 'engines').toEqual(engines);
  });
});
