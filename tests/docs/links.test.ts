/** Links in the pages that are no guides lead somewhere; those of the handbook are checked as its guides are. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slug } from 'github-slugger';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/guide/text.ts';
import { allOf } from '../../src/guide/walk.ts';
import { treeOf } from './fences.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

const anchorsOf = (tree: Root) =>
  allOf(tree.children, 'heading').map((heading) => slug(plainText(heading)));

/** What links and pictures lead to and is not there. @param path From the top folder. */
function dead(path: string, text: string): string[] {
  const tree = treeOf(text);
  const links = [...allOf(tree.children, 'link'), ...allOf(tree.children, 'image')];
  return links
    .map(({ url }) => url)
    .filter((url) => !/^(?:https?|mailto):/.test(url))
    .filter((url) => {
      const [file = '', anchor] = url.split('#');
      const to = file === '' ? join(ROOT, path) : join(ROOT, dirname(path), file);
      if (!existsSync(to)) return true;
      if (anchor === undefined) return false;
      return (
        statSync(to).isDirectory() || !anchorsOf(treeOf(readFileSync(to, 'utf8'))).includes(anchor)
      );
    });
}

describe.each(['README.md', 'SECURITY.md', 'src/README.md'])('%s', (path) => {
  it('leads to what is there', () => {
    expect(dead(path, readFileSync(join(ROOT, path), 'utf8'))).toEqual([]);
  });
});

it('a link to nowhere is found', () => {
  const text =
    '[a](docs/no.md) [b](docs/rules.md#no) [c](docs/rules.md#keys-are-known) ![d](no.png)';
  expect(dead('README.md', text)).toEqual(['docs/no.md', 'docs/rules.md#no', 'no.png']);
});
