/** Addresses that a guide had before lead to it. */
import { describe, expect, it } from 'vitest';
import { oldAddress } from '../../src/guide/old-addresses.ts';
import { inspect } from '../../src/inspect.ts';
import { siteOf } from '../support/site-of.ts';
import { term, textsFrom } from './site-files.ts';

describe('an old address', () => {
  it.each([
    ['brine', 'water/brine/'],
    ['brine.html', 'water/brine.html'],
    ['sea/brine', 'sea/brine/'],
    ['/brine', 'brine/'],
    ['/sea/brine/index.html', 'sea/brine/'],
    ['/sea/2019/Brine_und-Öl/', 'sea/2019/Brine_und-Öl/'],
    ['sea/brine.php', 'sea/brine.php/'],
    ['water/v1.2', 'water/v1.2/'],
    ['Öl'.normalize('NFD'), 'water/öl/'.replace('ö', 'Ö')],
  ])('%s is %s', (written, address) => {
    expect(oldAddress({ course: 'water' }, written)).toEqual({ address });
  });

  it.each([
    ['https://example.org/sea/brine/', '`/sea/brine/`'],
    ['/sea/brine?page=2#top', '`/sea/brine`'],
    ['/sea/br%C3%BChe/', '`/sea/brühe/`'],
    ['../brine', 'a name such as'],
    ['/', 'a name such as'],
    ['', 'a name such as'],
    ['sea//brine', 'a name such as'],
    ['/.well-known/x', 'a name such as'],
    ['sea\\brine', 'a name such as'],
    ['sea/con', 'a name such as'],
    ['sea/brine.', 'a name such as'],
    [`sea/${'x'.repeat(300)}`, 'a name such as'],
    ['sea/brine.pdf', 'the address of a page'],
  ])('%s is none', (written, expected) => {
    const found = oldAddress({ course: 'water' }, written);
    expect('expected' in found ? found.expected : found).toContain(expected);
  });
});

describe('a page at an old address', () => {
  const content = {
    'site.yml': 'url: https://example.org/a/',
    'water/salt.md': term('Salt', 'moved-from: [brine, /old/salt.html]\n'),
  };

  it('leads to the guide, without a script and for search engines', async () => {
    const files = await textsFrom(content);
    for (const [path, href] of [
      ['water/brine/index.html', '../salt/'],
      ['old/salt.html', '../water/salt/'],
    ] as const) {
      const page = files.get(path) ?? '';
      expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${href}"/>`);
      expect(page).toContain('<link rel="canonical" href="https://example.org/a/water/salt/"/>');
      expect(page).toContain(`<a href="${href}">`);
      expect(page).not.toContain('noindex');
    }
    expect(files.get('water/salt/index.html')).not.toContain('http-equiv="refresh"');
  });

  it('is no guide of any list', async () => {
    const files = await textsFrom(content);
    for (const path of ['index.html', 'water/index.html', 'sitemap.xml', '404.html']) {
      expect(files.get(path)).not.toContain('brine');
    }
  });

  it('keeps files of the author’s own from its place', async () => {
    const folder = await siteOf({
      ...content,
      'static/old/salt.html': 'x',
      'static/old/oil.html': 'x',
    });
    const { files } = await inspect(folder, { drafts: false });
    const told = files.flatMap(({ path, messages }) =>
      messages.map(({ ruleId }) => [path, ruleId]),
    );
    expect(told).toEqual([['static/old/salt.html', 'static-files-can-be-published']]);
  });
});
