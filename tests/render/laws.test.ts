/** What holds for every page of the example content. */
import { beforeAll, describe, expect, it } from 'vitest';
import { absoluteHref, relativeHref } from '../../src/4-render/links.ts';
import { pagesFrom } from '../../src/4-render/pages.ts';
import { planSite, renderSite, sourcesOf } from '../../src/4-render/render-site.ts';
import { uniqueTitles } from '../../src/4-render/titles.ts';
import { cardOf } from '../../src/guide/card.ts';
import type { OutputFile } from '../../src/guide/output.ts';
import type { Site } from '../../src/guide/site.ts';
import { mapGuides } from '../../src/guide/site.ts';
import { inspect } from '../../src/inspect.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

const options = { contentDir: EXAMPLE_CONTENT, base: '/' };
const ADDRESSES = {
  style: 's.css',
  fonts: [],
  icon: 'i.svg',
  earlyScript: 'e.js',
  script: 's.js',
  searchScript: 'q.js',
  notFoundScript: 'not-found.js',
};
const ORIGIN = 'https://site.invalid/';

let site: Site;
let files: OutputFile[];
let pages: { path: string; text: string }[];

beforeAll(async () => {
  ({ site } = await inspect(EXAMPLE_CONTENT, { drafts: false }));
  files = await renderSite(site, options);
  pages = files.flatMap((file) =>
    file.kind === 'text' && file.path.endsWith('.html')
      ? [{ path: file.path, text: file.text }]
      : [],
  );
});

const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );

describe('every page', () => {
  it('links only to files and anchors that are there', () => {
    const texts = new Map(pages.map(({ path, text }) => [path, text]));
    const known = new Set(files.map(({ path }) => path));
    let followed = 0;
    for (const { path, text } of pages) {
      for (const link of [...attributes(text, 'href'), ...attributes(text, 'src')]) {
        const url = new URL(link, ORIGIN + path);
        if (url.origin !== new URL(ORIGIN).origin) continue;
        const target = decodeURIComponent(url.pathname)
          .slice(1)
          .replace(/(^|\/)$/, '$1index.html');
        expect(known, `${path} links to ${link}`).toContain(target);
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (anchor !== '' && texts.has(target)) {
          expect(attributes(texts.get(target) ?? '', 'id'), `${path}: ${link}`).toContain(anchor);
        }
        followed += 1;
      }
    }
    expect(followed).toBeGreaterThan(1000);
  });

  it('has a title and ids of its own', () => {
    const titles = pages.map(({ text }) => /<title>(.*?)<\/title>/.exec(text)?.[1]);
    expect(new Set(titles).size).toBe(pages.length);
    for (const { path, text } of pages) {
      const ids = attributes(text, 'id');
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  it('needs no inline script or style, which its policy forbids', () => {
    for (const { path, text } of pages) {
      expect(text, path).toContain("default-src 'none'");
      expect(text, path).not.toMatch(/<style|<script(?![^>]* src=)| style="| on[a-z]+="/);
    }
  });

  it('never leads from a worksheet to its key', () => {
    const sheets = pages.filter(({ path }) => path.endsWith('/worksheet/index.html'));
    expect(sheets.length).toBeGreaterThan(30);
    for (const { path, text } of sheets) expect(text, path).not.toContain('answer-key');
  });
});

it('a page is plain data: it survives JSON and structured clone, and nothing else goes into it', () => {
  const plan = planSite(mapGuides(site, cardOf), options, { addresses: ADDRESSES, files: [] });
  expect(JSON.parse(JSON.stringify(plan.pages))).toEqual(plan.pages);
  const pages = pagesFrom(plan.pages, sourcesOf(site, plan));
  expect(pages.termGuide.length).toBeGreaterThan(5);
  expect(JSON.parse(JSON.stringify(pages))).toEqual(pages);
  expect(structuredClone(pages)).toEqual(pages);
});

it('the same site gives the same bytes twice in one process', async () => {
  const again = await renderSite(site, options);
  expect(again).toEqual(files);
});

it('answers kept apart are on no page and make no key', async () => {
  const courses = site.courses.map((course) => ({ ...course, answers: 'separate' as const }));
  const made = await renderSite({ ...site, courses }, options);
  const answer = '<details class="answer"';
  const withAnswers = (all: typeof made) =>
    all.filter((file) => file.kind === 'text' && file.text.includes(answer));
  expect(made.filter(({ path }) => path.includes('answer-key'))).toEqual([]);
  expect(withAnswers(made)).toEqual([]);
  expect(withAnswers(files).length).toBeGreaterThan(5);
});

it('links are relative, encoded, and absolute only where no page has a fixed place', () => {
  const href = relativeHref('a/b/');
  expect(href('')).toBe('../../');
  expect(href('a/')).toBe('../');
  expect(href('a/b/')).toBe('./');
  expect(href('a/b/', 'facts')).toBe('#facts');
  expect(href('a/c/', 'é')).toBe('../c/#%C3%A9');
  expect(href('assets/x y.css')).toBe('../../assets/x%20y.css');
  expect(relativeHref('')('a/')).toBe('a/');
  expect(absoluteHref('/site/')('a/')).toBe('/site/a/');
});

it('titles that meet are told apart', () => {
  const titles = uniqueTitles(
    [
      { parts: ['Cell'], apart: ['Biology', 'cell'] },
      { parts: ['Cell'], apart: ['Physics', 'cell'] },
      { parts: ['Force'], apart: ['Physics', 'force'] },
    ],
    'Site',
  );
  expect(titles).toEqual(['Cell · Biology · Site', 'Cell · Physics · Site', 'Force · Site']);
});
