/** The built example site as files: every internal link and anchor, every title. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';

interface BuiltPage {
  /** Path from the site's root, with a leading slash; `index.html` is left off. */
  url: string;
  html: string;
  ids: Set<string>;
}

let pages: Map<string, BuiltPage>;

beforeAll(() => {
  const root = inject('site');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  pages = new Map(
    names.map((name) => {
      const url = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
      const html = readFileSync(join(root, name), 'utf8');
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        `ids twice on ${url}`,
      ).toEqual([]);
      return [url, { url, html, ids: new Set(ids) }];
    }),
  );
});

function broken({ url, html }: BuiltPage): string[] {
  const targets = [...html.matchAll(/<(?:a|link|img|script)\b[^>]*?\s(?:href|src)="([^"]*)"/g)];
  return targets.flatMap(([, target = '']) => {
    if (/^(https?:|mailto:|tel:|data:)/.test(target)) return [];
    const { pathname, hash } = new URL(
      target.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'),
      `http://site${url}`,
    );
    const path = decodeURIComponent(pathname);
    const page = pages.get(path);
    const file = join(inject('site'), path);
    if (page === undefined)
      return existsSync(file) && statSync(file).isFile() ? [] : [`${url} → ${target}`];
    const anchor = decodeURIComponent(hash.slice(1));
    return anchor === '' || page.ids.has(anchor) ? [] : [`${url} → ${target}`];
  });
}

describe('the built example site', () => {
  it('has every internal link, picture and anchor lead somewhere', () => {
    expect(pages.size).toBeGreaterThan(100);
    expect([...pages.values()].flatMap(broken)).toEqual([]);
  });

  it('would notice a broken one', () => {
    const fake = {
      url: '/',
      html: '<a href="nowhere/">x</a><a href="#nothing">y</a>',
      ids: new Set<string>(),
    };
    expect(broken(fake)).toHaveLength(2);
  });

  it('has a title of its own on every page', () => {
    const titles = [...pages.values()].map(
      ({ html }) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '',
    );
    expect(titles.filter((title) => title === '')).toEqual([]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('links no worksheet to its key', () => {
    const sheets = [...pages.values()].filter(({ url }) => url.endsWith('/worksheet/'));
    expect(sheets.length).toBeGreaterThan(30);
    expect(sheets.filter(({ html }) => html.includes('answer-key')).map(({ url }) => url)).toEqual(
      [],
    );
  });

  it('has no inline style and no inline script', () => {
    const inline = /\sstyle="|<style|<script(?![^>]*\ssrc=)|\son[a-z]+="/;
    expect(
      [...pages.values()].filter(({ html }) => inline.test(html)).map(({ url }) => url),
    ).toEqual([]);
  });
});
