/** News for feed readers: the guides whose authors say when they were published or changed. */
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { term, textsFrom } from './site-files.ts';

const CONTENT = {
  'site.yml': 'url: https://example.org/a/\ntitle: Notes & more\nlicence: CC BY 4.0',
  'water/course.yml': 'title: Water',
  'water/one.md': term('One', 'published: 2026-01-02\n'),
  'water/two.md': term('Two', 'published: 2025-05-05\nupdated: 2026-02-01\nmoved-from: zwei\n'),
  'water/three.md': term('Three'),
  'water/four.md': term('Four', 'published: 2026-05-05\ndraft: true\n'),
};

/** Texts of elements by their names, and where they lead. */
function read(xml: string): { entries: Record<string, string>[]; feed: Record<string, string> } {
  const feed: Record<string, string> = {};
  const entries: Record<string, string>[] = [];
  let now = feed;
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    if (name === 'entry') {
      now = {};
      entries.push(now);
    }
    if (name === 'link' && attributes.rel !== 'self') now.link = attributes.href ?? '';
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'entry') now = feed;
    else if (text.trim() !== '') now[name] = text;
    text = '';
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { entries, feed };
}

describe('the feed', () => {
  it('has the guides with a day, the newest first, and is well-formed', async () => {
    const files = await textsFrom(CONTENT, { drafts: true });
    const { entries, feed } = read(files.get('feed.xml') ?? '');
    expect(feed).toMatchObject({
      title: 'Notes & more',
      id: 'https://example.org/a/',
      updated: '2026-02-01T00:00:00Z',
      name: 'Notes & more',
      rights: 'CC BY 4.0',
    });
    expect(entries).toEqual([
      {
        title: 'Two',
        link: 'https://example.org/a/water/two/',
        id: 'https://example.org/a/water/zwei/',
        published: '2025-05-05T00:00:00Z',
        updated: '2026-02-01T00:00:00Z',
        summary: 'Two is a thing & more.',
      },
      {
        title: 'One',
        link: 'https://example.org/a/water/one/',
        id: 'https://example.org/a/water/one/',
        published: '2026-01-02T00:00:00Z',
        updated: '2026-01-02T00:00:00Z',
        summary: 'One is a thing & more.',
      },
    ]);
  });

  it('is named by every page', async () => {
    const files = await textsFrom(CONTENT);
    const link =
      '<link rel="alternate" type="application/atom+xml" title="Notes &amp; more: new and updated guides" href="../../feed.xml"/>';
    expect(files.get('water/three/index.html')).toContain(link);
  });

  it('is not there where no guide has a day, nor without an address', async () => {
    const days = { 'water/one.md': term('One'), 'water/two.md': term('Two') };
    for (const content of [
      { ...CONTENT, ...days },
      { ...CONTENT, 'site.yml': 'title: Notes' },
    ]) {
      const files = await textsFrom(content);
      expect(files.has('feed.xml')).toBe(false);
      expect(files.get('index.html')).not.toContain('atom+xml');
    }
  });
});
