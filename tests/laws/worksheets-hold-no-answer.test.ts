/** Invariant 3 of src/README.md, over the whole example content. */
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { siteWithOtherAnswers } from '../../src/guide/other-answers.ts';
import type { Site } from '../../src/guide/site.ts';
import { inspect } from '../../src/inspect.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

type Pages = Map<string, string>;

/** All pages of a site, by path. */
async function pagesOf(site: Site): Promise<Pages> {
  const files = await renderSite(site, { contentDir: EXAMPLE_CONTENT, base: '/' });
  return new Map(files.flatMap((file) => (file.kind === 'text' ? [[file.path, file.text]] : [])));
}

const ofKind = (pages: Pages, kind: 'worksheet' | 'answer-key') =>
  new Map([...pages].filter(([path]) => path.endsWith(`/${kind}/index.html`)));

describe('exchange every answer', () => {
  let before: Pages;
  let after: Pages;
  beforeAll(async () => {
    const { site } = await inspect(EXAMPLE_CONTENT, { drafts: false });
    before = await pagesOf(site);
    after = await pagesOf(siteWithOtherAnswers(site));
  });

  it('and the worksheets stay the same bytes', () => {
    const sheets = ofKind(before, 'worksheet');
    expect(sheets.size).toBeGreaterThan(30);
    expect([...ofKind(after, 'worksheet').keys()]).toEqual([...sheets.keys()]);
    for (const [path, html] of sheets) expect(after.get(path), path).toBe(html);
  });

  it('and the keys do not (the exchange is real)', () => {
    const keys = ofKind(before, 'answer-key');
    expect(keys.size).toBeGreaterThan(30);
    for (const [path, html] of keys) expect(after.get(path), path).not.toBe(html);
  });
});
