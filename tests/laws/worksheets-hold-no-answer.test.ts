/** Invariant 3 of src/README.md, over the whole example content. */
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { siteWithOtherAnswers } from '../../src/guide/other-answers.ts';
import type { Site } from '../../src/guide/site.ts';
import { inspect } from '../../src/inspect.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

async function pagesOf(site: Site, kind: 'worksheet' | 'answer-key'): Promise<Map<string, string>> {
  const files = await renderSite(site, { contentDir: EXAMPLE_CONTENT, base: '/' });
  return new Map(
    files.flatMap((file) =>
      file.kind === 'text' && file.path.endsWith(`/${kind}/index.html`)
        ? [[file.path, file.text]]
        : [],
    ),
  );
}

describe('exchange every answer', () => {
  let site: Site;
  let changed: Site;
  beforeAll(async () => {
    ({ site } = await inspect(EXAMPLE_CONTENT, { drafts: false }));
    changed = siteWithOtherAnswers(site);
  });

  it('and the worksheets stay the same bytes', async () => {
    const before = await pagesOf(site, 'worksheet');
    const after = await pagesOf(changed, 'worksheet');
    expect(before.size).toBeGreaterThan(30);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [path, html] of before) expect(after.get(path), path).toBe(html);
  });

  it('and the keys do not (the exchange is real)', async () => {
    const before = await pagesOf(site, 'answer-key');
    const after = await pagesOf(changed, 'answer-key');
    for (const [path, html] of before) expect(after.get(path), path).not.toBe(html);
  });
});
