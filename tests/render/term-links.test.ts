/** Where terms are linked by themselves, where their pages say so, and what is related, case by case. */
import { describe, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { inspect } from '../../src/inspect.ts';
import { casesOf, expectGolden } from '../support/cases.ts';
import { connectionsOn } from '../support/connections.ts';
import { contentOf } from '../support/content.ts';

describe('terms are linked', () => {
  it.each(casesOf('terms'))('$name', async (one) => {
    const contentDir = await contentOf(one);
    const { site } = await inspect(contentDir, { drafts: true });
    const files = await renderSite(site, { contentDir, base: '/' });
    expectGolden(one, 'links.txt', connectionsOn(files));
  });
});
