import { describe, expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { inspect } from '../../src/inspect.ts';
import { casesOf, expectGolden } from '../support/cases.ts';
import { contentOf } from '../support/content.ts';

const PAGES = {
  'guide.html': 'course/guide/index.html',
  'worksheet.html': 'course/guide/worksheet/index.html',
  'answer-key.html': 'course/guide/answer-key/index.html',
};

/** What stands between `<main>` and `</main>`, a line for each block. */
function mainOf(html: string): string {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  const blocks =
    'h[1-6]|p|ul|ol|li|dl|dt|dd|div|section|article|header|nav|details|summary|table|tr|fieldset|legend|label|button';
  return `${main.replace(new RegExp(`(<(?:${blocks})[ >])`, 'g'), '\n$1').trim()}\n`;
}

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
