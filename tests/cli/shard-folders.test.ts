/** What a shard's folder holds was made elsewhere: of it only what a shard makes comes into the site. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readOptions } from '../../src/command-line/options.ts';
import { buildShard, withShards } from '../../src/shards.ts';
import { temporaryFolder } from '../support/content.ts';

const KEY = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

async function shard() {
  const root = await temporaryFolder();
  const folder = join(root, 'shard');
  const put = (path: string, text = 'made') => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put('.foolscap-shard.json', '{"format":1}\n');
  return { root, folder, put };
}

const found = (folder: string) =>
  withShards([folder], async (all) =>
    readdirSync(all, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(all.length + 1))
      .sort(),
  );

it('brings cards, guides, their texts, pages, PDFs and pictures', async () => {
  const { folder, put } = await shard();
  const files = ['card/aa', 'guide/aa', 'page/aa', 'pdf/aa', 'picture/aa', 'texts/aa'];
  const endings = ['pack', 'pack', 'page', 'pdf', 'png', 'pack'];
  files.forEach((path, at) => {
    put(`${path}/${KEY}.${endings[at]}`);
  });
  expect(await found(folder)).toEqual(files.map((path, at) => `${path}/${KEY}.${endings[at]}`));
});

it('brings nothing of what is remembered of outputs, and nothing of another name', async () => {
  const { folder, put } = await shard();
  put(`output/aa/${KEY}.json`);
  put(`build/aa/${KEY}.json`);
  put(`spare/aa/${KEY}/index.html`);
  put(`page/aa/note.page`);
  put(`page/note/${KEY}.page`);
  put(`.git/hooks/post-merge`);
  expect(await found(folder)).toEqual([]);
});

it('follows no link out of itself', async () => {
  const { root, folder, put } = await shard();
  writeFileSync(join(root, 'secret.txt'), 'secret');
  put(`pdf/aa/${KEY}.pdf.json`, '{"pages":1,"bytes":6}');
  symlinkSync(join(root, 'secret.txt'), join(folder, 'pdf/aa', `${KEY}.pdf`));
  mkdirSync(join(root, 'elsewhere/aa'), { recursive: true });
  writeFileSync(join(root, 'elsewhere/aa', `${OTHER}.page`), 'theirs');
  symlinkSync(join(root, 'elsewhere'), join(folder, 'page'));
  symlinkSync(join(root, 'elsewhere/aa'), join(folder, 'pdf/bb'));
  expect(await found(folder)).toEqual([`pdf/aa/${KEY}.pdf.json`]);
});

it('is not needed any more when the site is made', async () => {
  const { folder, put } = await shard();
  put(`page/aa/${KEY}.page`);
  let all = '';
  await withShards([folder], async (one) => {
    all = one;
    writeFileSync(join(one, `page/aa/${KEY}.page`), 'written by the build');
  });
  expect(existsSync(all)).toBe(false);
  expect(readFileSync(join(folder, `page/aa/${KEY}.page`), 'utf8')).toBe('made');
});

it('is made through no link that bears its mark', async () => {
  const { root, folder } = await shard();
  const mine = join(root, 'mine.json');
  writeFileSync(mine, 'mine');
  mkdirSync(join(root, 'other'));
  symlinkSync(mine, join(root, 'other/.foolscap-shard.json'));
  mkdirSync(join(root, 'content/water'), { recursive: true });
  const made = (out: string) => {
    const words = ['build', root, '--no-pdf', '--shard', '1/1', '--out', out];
    const request = readOptions(words, root);
    if (request.type !== 'run') throw new Error('not a build');
    return buildShard(request.options, { index: 1, of: 1 });
  };
  await expect(made(join(root, 'other'))).rejects.toThrow('Unexpected files in');
  expect(readFileSync(mine, 'utf8')).toBe('mine');
  // Control: what is marked is made anew.
  expect((await made(folder)).files.length).toBeGreaterThan(0);
});

it('brings every pack that a shard has made', async () => {
  const { root, folder } = await shard();
  mkdirSync(join(root, 'content/water'), { recursive: true });
  writeFileSync(
    join(root, 'content/water/dew.md'),
    '---\ntitle: Dew\n---\n\n## Definition\n\nWater.\n',
  );
  const words = ['build', root, '--no-pdf', '--shard', '1/1', '--out', folder];
  const request = readOptions(words, root);
  if (request.type !== 'run') throw new Error('not a build');
  await buildShard(request.options, { index: 1, of: 1 });
  const made = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const packs = (names: readonly string[]) => names.filter((name) => name.endsWith('.pack')).sort();
  expect(packs(await found(folder))).toEqual(packs(made));
  expect(packs(made).map((name) => name.split('/')[0])).toEqual(['card', 'guide', 'texts']);
});
