/** Links that terms get by themselves, over the whole example content. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageKey } from '../../src/4-render/page-key.ts';
import { planSite, renderSite, type Theme, themeOf } from '../../src/4-render/render-site.ts';
import { pageFile } from '../../src/guide/addresses.ts';
import { cardOf } from '../../src/guide/card.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { siteWithOtherAnswers } from '../../src/guide/other-answers.ts';
import type { OutputFile } from '../../src/guide/output.ts';
import { mapGuides, type Site } from '../../src/guide/site.ts';
import { inspect } from '../../src/inspect.ts';
import { connectionsOn } from '../support/connections.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

const options = { contentDir: EXAMPLE_CONTENT, base: '/' };
const render = (site: Site) => renderSite(site, options);

let site: Site;
let files: OutputFile[];
let theme: Theme;

beforeAll(async () => {
  ({ site } = await inspect(EXAMPLE_CONTENT, { drafts: false }));
  files = await render(site);
  theme = await themeOf(site.settings);
});

/** Every link of a term with what it stands in, the outermost first. */
function termsIn(html: string): { href: string; around: Element[] }[] {
  const found: { href: string; around: Element[] }[] = [];
  const look = (node: Root | Element, around: Element[]): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if ('dataTerm' in child.properties)
        found.push({ href: String(child.properties.href), around });
      look(child, [...around, child]);
    }
  };
  look(fromHtml(html), []);
  return found;
}

describe('a term is linked', () => {
  it('in running text alone, once a page, and never to the page itself', () => {
    let count = 0;
    for (const file of files) {
      if (file.kind !== 'text' || !file.path.endsWith('.html')) continue;
      const terms = termsIn(file.text);
      const hrefs = terms.map(({ href }) => href);
      expect(new Set(hrefs).size, file.path).toBe(hrefs.length);
      for (const { href, around } of terms) {
        const names = around.map(({ tagName }) => tagName);
        expect(['p', 'li', 'em', 'strong'], file.path).toContain(names.at(-1));
        expect(names, file.path).toContain('article');
        for (const name of ['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'table', 'blockquote', 'label']) {
          expect(names, `${file.path} ${href}`).not.toContain(name);
        }
        expect(href, file.path).toMatch(/^\.\.\/[^/]+\/$/);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(15);
  });

  it('on no sheet and in no key: they are the same bytes without', async () => {
    const without = await render(mapGuides(site, (guide) => ({ ...guide, termLinks: false })));
    const known = new Map(without.map((file) => [file.path, file]));
    const onPaper = files.filter(({ path }) =>
      /\/(?:worksheet|answer-key)\/index\.html$/.test(path),
    );
    expect(onPaper.length).toBeGreaterThan(60);
    for (const file of onPaper) expect(known.get(file.path), file.path).toEqual(file);
    expect(connectionsOn(without)).not.toMatch(/\[.*\]\(/);
    expect(connectionsOn(files)).toMatch(/\[.*\]\(/);
  });

  it('by nothing in an answer, where answers are kept apart', async () => {
    const apart = (one: Site): Site => ({
      ...one,
      courses: one.courses.map((course) => ({ ...course, answers: 'separate' })),
    });
    const pupils = connectionsOn(await render(apart(site)));
    expect(connectionsOn(await render(apart(siteWithOtherAnswers(site))))).toBe(pupils);
    expect(pupils).toMatch(/\[.*\]\(/);
    expect(pupils).not.toBe(connectionsOn(files));
  });
});

describe('a guide that is edited', () => {
  /** Paths of the guides' pages whose keys are not the same; what lists definitions may change with them. */
  function changed(edit: (guide: Guide) => Guide): string[] {
    const edited = mapGuides(site, edit);
    const keysOf = (one: Site) => {
      const guides = new Map(
        one.courses.flatMap((course) => course.guides.map((guide) => [guide.source, guide])),
      );
      const { pages } = planSite(mapGuides(one, cardOf), options, theme);
      return new Map(
        pages.flatMap((plan) => {
          if (plan.source === '') return [];
          const guideKey = JSON.stringify(guides.get(plan.source)?.children ?? []);
          return [[pageFile(plan.frame.address), pageKey(plan, guideKey, 'theme')] as const];
        }),
      );
    };
    const before = keysOf(site);
    const after = keysOf(edited);
    return [...after].flatMap(([path, key]) => (before.get(path) === key ? [] : [path]));
  }

  const inGuide =
    (slug: string, edit: (guide: Guide) => Guide) =>
    (guide: Guide): Guide =>
      guide.slug === slug ? edit(structuredClone(guide)) : guide;

  const withParagraph = (value: string) => (guide: Guide) => {
    const [first] = guide.children;
    if (first?.type !== 'definition') throw new Error('A term begins with its definition');
    first.children.push({ type: 'paragraph', children: [{ type: 'text', value }] });
    return guide;
  };

  it('and mentions a term for the first time, changes its own pages and the term’s', () => {
    const paths = changed(inGuide('cheka', withParagraph('It knew no détente.')));
    expect(paths).toContain('cold-war/cheka/index.html');
    expect(paths).toContain('cold-war/detente/index.html');
    expect(paths.filter((path) => !/\/(?:cheka|detente)\//.test(path))).toEqual([]);
    expect(paths.filter((path) => path.startsWith('cold-war/detente/'))).toHaveLength(1);
  });

  it('and is mentioned elsewhere, changes no page that mentions it', () => {
    const paths = changed(inGuide('detente', withParagraph('It ended in 1979.')));
    expect(paths).toContain('cold-war/detente/index.html');
    expect(paths.filter((path) => !/\/detente\//.test(path))).toEqual([]);
  });
});
