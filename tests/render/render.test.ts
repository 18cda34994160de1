import { describe, expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { inspect } from '../../src/inspect.ts';
import { casesOf, expectGolden } from '../support/cases.ts';
import { contentOf } from '../support/content.ts';
import { mainOf } from './main-of.ts';

const PAGES = {
  'guide.html': 'course/guide/index.html',
  'worksheet.html': 'course/guide/worksheet/index.html',
  'answer-key.html': 'course/guide/answer-key/index.html',
};

describe('a guide becomes pages', () => {
  it.each(casesOf('render'))('$name', async (one) => {
    const contentDir = await contentOf(one);
    const { site } = await inspect(contentDir, { drafts: true });
    const files = await renderSite(site, { contentDir, base: '/' });
    for (const [golden, path] of Object.entries(PAGES)) {
      const page = files.find((file) => file.path === path);
      if (page?.kind === 'text') expectGolden(one, golden, mainOf(page.text));
      else expect(golden, path).not.toBe('guide.html');
    }
  });
});
