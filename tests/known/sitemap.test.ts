/** What search engines ask a site for: where its pages are, and what they may read. */
import { describe, expect, it } from 'vitest';
import { robotsTxt } from '../../src/4-render/known/robots.ts';
import { AT_MOST, sitemapFiles } from '../../src/4-render/known/sitemap.ts';
import { term, textsFrom } from './site-files.ts';

const CONTENT = {
  'site.yml': 'url: https://example.org/',
  'water/course.yml': 'title: Water',
  'water/salt.md': `${term('Salt', 'updated: 2026-03-31\nmoved-from: brine\n')}\n## Review questions\n\n### Why?\n\nSo.\n`,
  'water/für-alle.md': term('Für alle'),
  'water/later.md': term('Later', 'draft: true\n'),
};

const locations = (xml: string | undefined) =>
  [...(xml ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);

describe('the sitemap', () => {
  it('has every page that a search should find, by its full address', async () => {
    const files = await textsFrom(CONTENT, { drafts: true });
    expect(locations(files.get('sitemap.xml'))).toEqual([
      'https://example.org/',
      'https://example.org/water/',
      'https://example.org/water/f%C3%BCr-alle/',
      'https://example.org/water/salt/',
      'https://example.org/water/salt/worksheet/',
      'https://example.org/water/glossary/',
    ]);
    for (const left of ['water/salt/answer-key/', 'water/brine/', 'water/later/']) {
      expect(files.has(`${left}index.html`), left).toBe(true);
    }
    const salt = '<loc>https://example.org/water/salt/</loc><lastmod>2026-03-31</lastmod>';
    expect(files.get('sitemap.xml')).toContain(salt);
    expect(files.get('sitemap.xml')?.match(/<lastmod>/g)).toHaveLength(2);
  });

  it('is not there before the site has an address, nor for teachers', async () => {
    const names = ['sitemap.xml', 'robots.txt'];
    const { 'site.yml': _, ...without } = CONTENT;
    const found = async (files: Map<string, string>) => names.filter((name) => files.has(name));
    expect(await found(await textsFrom(without))).toEqual([]);
    expect(await found(await textsFrom(CONTENT, { audience: 'teachers' }))).toEqual([]);
    expect(await found(await textsFrom(CONTENT))).toEqual(names);
  });

  it('gives way to the author’s own', async () => {
    const files = await textsFrom(CONTENT, {
      statics: ['robots.txt', 'Sitemap.xml', 'sitemap-1.xml'],
    });
    expect(files.has('robots.txt') || files.has('sitemap.xml')).toBe(false);
  });

  it('is several with an index where it would be too long', () => {
    const pages = ['a/', 'b/', 'c/'].map((name) => ({ url: `https://x.org/${name}`, changed: '' }));
    const files = new Map(sitemapFiles('https://x.org/', pages, { ...AT_MOST, addresses: 2 }));
    expect(locations(files.get('sitemap.xml'))).toEqual([
      'https://x.org/sitemap-1.xml',
      'https://x.org/sitemap-2.xml',
    ]);
    expect(locations(files.get('sitemap-1.xml'))).toHaveLength(2);
    expect(locations(files.get('sitemap-2.xml'))).toEqual(['https://x.org/c/']);
  });

  it('is one with 50,000 addresses, and two with one more', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ url: `https://x.org/${at}/`, changed: '' }));
    const names = (count: number) =>
      sitemapFiles('https://x.org/', many(count)).map(([path, text]) => [
        path,
        locations(text).length,
      ]);
    expect(names(50_000)).toEqual([['sitemap.xml', 50_000]]);
    expect(names(50_001)).toEqual([
      ['sitemap.xml', 2],
      ['sitemap-1.xml', 50_000],
      ['sitemap-2.xml', 1],
    ]);
  });

  it('counts bytes as well', () => {
    const pages = ['a/', 'b/', 'c/'].map((name) => ({
      url: `https://x.org/é${name}`,
      changed: '',
    }));
    const [[, whole] = ['', '']] = sitemapFiles('https://x.org/', pages);
    const within = (bytes: number) =>
      sitemapFiles('https://x.org/', pages, { ...AT_MOST, bytes }).map(([, text]) => text);
    const bytes = Buffer.byteLength(whole);
    expect(within(bytes)).toEqual([whole]);
    const [index, ...parts] = within(bytes - 1);
    expect(locations(index)).toHaveLength(2);
    expect(parts.flatMap(locations)).toEqual(locations(whole));
    for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThan(bytes);
    // What has no room anywhere stands alone.
    expect(within(1)).toHaveLength(4);
  });
});

it('robots.txt names the sitemap, and is made for the top of a host alone', () => {
  expect(robotsTxt('https://x.org/', 'https://x.org/sitemap.xml')).toBe(
    'User-agent: *\nDisallow:\n\nSitemap: https://x.org/sitemap.xml\n',
  );
  expect(robotsTxt('https://x.org/school/', 'https://x.org/school/sitemap.xml')).toBeNull();
});
