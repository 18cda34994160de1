import { describe, expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { inspect } from '../../src/inspect.ts';
import { casesOf, expectGolden } from '../support/cases.ts';
import { contentOf } from '../support/content.ts';
import { mainOf } from './main-of.ts';

/** The page that a case is about, by the case's name. */
const PAGES: Readonly<Record<string, string>> = {
  home: 'index.html',
  course: 'rivers/index.html',
  unit: 'rivers/units/the-upper-course/index.html',
  glossary: 'rivers/glossary/index.html',
  'answers-index': 'answers/geography/gcse/index.html',
  'not-found': '404.html',
};

describe('a site becomes pages of its own', () => {
  it('of every kind', () => {
    expect(casesOf('pages').map(({ name }) => name)).toEqual(Object.keys(PAGES).sort());
  });

  it.each(casesOf('pages'))('$name', async (one) => {
    const contentDir = await contentOf(one);
    const { site, files } = await inspect(contentDir, { drafts: true });
    expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
    const pages = await renderSite(site, { contentDir, base: '/school/' });
    const page = pages.find(({ path }) => path === PAGES[one.name]);
    if (page?.kind !== 'text') throw new Error(`${PAGES[one.name]} is missing`);
    expectGolden(one, 'expected.html', mainOf(page.text));
  });
});
