/** Pictures of pages for where their links are shared. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictureColours } from '../../src/4-render/look/picture-colours.ts';
import { PICTURE_SIZE } from '../../src/4-render/picture.ts';
import { type Drawer, drawer } from '../../src/5-print/link-pictures/drawer.ts';
import { build } from '../../src/build.ts';
import { readOptions } from '../../src/command-line/options.ts';
import { buildReport } from '../../src/command-line/report-build.ts';
import { SITE_ACCENT } from '../../src/guide/accents.ts';
import { lookBack, rememberBuild } from '../../src/kept/last-build.ts';
import { formatMessages } from '../../src/messages/formats/text.ts';
import { temporaryFolder } from '../support/content.ts';
import { writeAll } from '../support/site-of.ts';
import { term } from './site-files.ts';

const SITE = 'title: Guides\nurl: https://example.org/a/\nlink-pictures: true\n';
const CONTENT = {
  'site.yml': SITE,
  'water/course.yml': 'title: Water\nsubject: Science\nlevel: GCSE\ncolour: blue\nunits: [Seas]\n',
  'water/salt.md': `${term('Salt', 'unit: Seas\nmoved-from: brine\ntags: [sea]\n')}\n## Review questions\n\n### Why?\n\nIt tastes of secrets.\n`,
  'water/ice.md': term('"$$\\\\ce{H2O}$$ &amp; #panic(\\"x\\") &lt;/svg>"'),
  'water/draft.md': term('Draft', 'draft: true\n'),
};

interface Project {
  root: string;
  put: (files: Readonly<Record<string, string>>) => Promise<void>;
  run: (load?: () => Drawer | null, ...words: string[]) => Promise<Ran>;
}

interface Ran {
  messages: string;
  /** Pictures that were drawn. */
  drawn: number;
  /** Whether another build of the same has nothing to do. */
  isDone: boolean;
  /** Pages by path, each with the picture it names; empty where it names none. */
  pages: Map<string, string>;
  /** Names of the pictures in the output. */
  pictures: string[];
}

async function projectOf(files: Readonly<Record<string, string>>): Promise<Project> {
  const root = await temporaryFolder();
  const put = (some: Readonly<Record<string, string>>) =>
    writeAll(Object.entries(some), join(root, 'content'));
  await put(files);
  return {
    root,
    put,
    run: async (load = drawer, ...words) => {
      const request = readOptions(['build', root, '--no-pdf', ...words], root);
      if (request.type !== 'run') throw new Error('no build');
      let drawn = 0;
      const loadDrawer = () => {
        const draw = load();
        return (
          draw &&
          ((svg: string) => {
            drawn += 1;
            // Letters are outlines: no text of a title is left that could be markup.
            expect(svg).not.toMatch(/panic|Salt|<text|<script|<image|href="(?!#)/);
            return draw(svg);
          })
        );
      };
      const { options } = request;
      const cacheDir = join(root, 'cache');
      const { inputs } = lookBack(options, cacheDir);
      const { files: told, site, published } = await build(options, { cacheDir, loadDrawer });
      const messages = formatMessages(told, { prefix: '' });
      if (published === null || inputs === null) throw new Error(messages);
      const report = buildReport(site, 0, published);
      rememberBuild({ inputs, files: told, report }, options, cacheDir);
      const isDone = lookBack(options, cacheDir).last !== null;
      return { messages, drawn, isDone, ...outputOf(options.out) };
    },
  };
}

function outputOf(out: string): Pick<Ran, 'pages' | 'pictures'> {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
  const html = names.filter((name) => name.endsWith('.html'));
  const named = (path: string) =>
    /<meta property="og:image" content="https:\/\/example\.org\/a\/([^"]*)"/.exec(
      readFileSync(join(out, path), 'utf8'),
    )?.[1] ?? '';
  return {
    pages: new Map(html.map((path) => [path, named(path)])),
    pictures: names.filter((name) => /^assets\/links\/.*\.png$/.test(name)),
  };
}

/** Width and height as the head of a PNG tells them. */
function sizeOf(file: string) {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe('a site with pictures for shared links', () => {
  it('has one for every page that is to be found, and no more', async () => {
    const { root, run } = await projectOf(CONTENT);
    const { messages, pages, pictures } = await run(drawer, '--drafts');
    expect(messages).toBe('');
    const without = [...pages].flatMap(([path, picture]) => (picture === '' ? [path] : []));
    expect(without).toEqual([
      '404.html',
      'water/draft/index.html',
      'water/salt/answer-key/index.html',
    ]);
    const named = [...new Set(pages.values())].filter(Boolean);
    expect(named.sort()).toEqual(pictures);
    // Home, course, unit and two guides: whatever else there is shares theirs.
    expect(pictures).toHaveLength(5);
    for (const picture of pictures)
      expect(sizeOf(join(root, 'dist', picture))).toEqual(PICTURE_SIZE);
    const shares = (one: string, other: string) =>
      expect(pages.get(`${one}index.html`)).toBe(pages.get(`${other}index.html`));
    shares('water/salt/worksheet/', 'water/salt/');
    shares('water/brine/', 'water/salt/');
    shares('water/glossary/', 'water/');
    shares('tags/sea/', '');
  });

  it('tells of it in the head of the page, in words too', async () => {
    const { root, run } = await projectOf(CONTENT);
    const { pages } = await run();
    const head = readFileSync(join(root, 'dist/water/salt/index.html'), 'utf8');
    expect(head).toContain(
      [
        `<meta property="og:image" content="https://example.org/a/${pages.get('water/salt/index.html')}"/>`,
        '<meta property="og:image:type" content="image/png"/>',
        '<meta property="og:image:width" content="1200"/>',
        '<meta property="og:image:height" content="630"/>',
        '<meta property="og:image:alt" content="Key term · Salt · Water · GCSE · Guides"/>',
        '<meta name="twitter:card" content="summary_large_image"/>',
      ].join(''),
    );
  });

  it('draws none that has not changed, and names another where what it shows has', async () => {
    const { put, run } = await projectOf(CONTENT);
    const first = await run();
    expect(first.drawn).toBe(5);
    await put({
      'water/salt.md': CONTENT['water/salt.md'].replace('title: Salt', '\ntitle: Salt'),
    });
    const moved = await run();
    expect([moved.drawn, moved.pages]).toEqual([0, first.pages]);
    await put({ 'water/salt.md': CONTENT['water/salt.md'].replace('title: Salt', 'title: Brine') });
    const renamed = await run();
    expect(renamed.drawn).toBe(1);
    const changed = [...renamed.pages].filter(([path, one]) => first.pages.get(path) !== one);
    expect(changed.map(([path]) => path)).toEqual([
      'water/brine/index.html',
      'water/salt/index.html',
      'water/salt/worksheet/index.html',
    ]);
    await put({ 'water/course.yml': CONTENT['water/course.yml'].replace('blue', 'brick') });
    expect((await run()).drawn).toBe(4);
  });

  it('makes a kept one again that was cut short', async () => {
    const { root, run } = await projectOf(CONTENT);
    const { pictures } = await run();
    const before = pictures.map((name) => readFileSync(join(root, 'dist', name)));
    const kept = readdirSync(join(root, 'cache/picture'), { recursive: true, encoding: 'utf8' });
    for (const name of kept.filter((one) => one.endsWith('.png'))) {
      writeFileSync(join(root, 'cache/picture', name), 'cut');
    }
    const again = await run(drawer, '--out', join(root, 'other'));
    expect(again.drawn).toBe(5);
    expect(pictures.map((name) => readFileSync(join(root, 'other', name)))).toEqual(before);
  });

  it('has none where letters of the title are in no font, and one where a font is named', async () => {
    const guide = { 'water/ar.md': term('ماء', 'language: ar\n') };
    const { root, put, run } = await projectOf({ ...CONTENT, ...guide });
    expect((await run()).pages.get('water/ar/index.html')).toBe('');
    const font = new URL(
      '../../node_modules/@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
      import.meta.url,
    );
    writeFileSync(join(root, 'content/arabic.ttf'), readFileSync(font));
    await put({ 'site.yml': `${SITE}fonts: arabic.ttf\n` });
    expect((await run()).pages.get('water/ar/index.html')).toMatch(/\.png$/);
  });

  it('gives pupils the same and teachers none where answers are kept apart', async () => {
    const open = await (await projectOf(CONTENT)).run();
    const apart = await projectOf({ ...CONTENT, 'site.yml': `${SITE}answers: separate\n` });
    const { pages, pictures } = await apart.run();
    expect(pictures).toEqual(open.pictures);
    expect(pages.get('water/salt/index.html')).toBe(open.pages.get('water/salt/index.html'));
    const teachers = outputOf(join(apart.root, 'dist-teacher'));
    expect(teachers.pictures).toEqual([]);
    expect([...teachers.pages.values()].some(Boolean)).toBe(false);
  });
});

describe('a site without', () => {
  it.each([
    ['that did not ask', 'url: https://example.org/a/\n'],
    ['of no address', 'link-pictures: true\n'],
  ])('%s names none and draws none', async (_, settings) => {
    const { run } = await projectOf({ ...CONTENT, 'site.yml': settings });
    const { messages, drawn, pages, pictures } = await run();
    expect([messages, drawn, pictures]).toEqual(['', 0, []]);
    expect([...pages.values()].some(Boolean)).toBe(false);
  });

  it('is told once where nothing is there that draws', async () => {
    const { run } = await projectOf(CONTENT);
    const { messages, pages, isDone } = await run(() => null);
    expect(messages).toBe(`site.yml
  3:16-3:20  warning  Unexpected \`link-pictures\` on a machine without \`@resvg/resvg-js\`, expected the package that draws them  link-pictures-can-be-made
             The pages have no pictures. To add the package: \`npm install @resvg/resvg-js\`.

1 warning
`);
    expect([...pages.values()].some(Boolean)).toBe(false);
    await expect(run(() => null, '--strict')).rejects.toThrow('link-pictures-can-be-made');
    // It may be installed by then, which nothing else tells.
    expect(isDone).toBe(false);
    const { drawn, isDone: isDoneWithIt } = await run();
    expect([drawn, isDoneWithIt]).toEqual([5, true]);
  });
});

it('pictures have the colours of pages by day, and a site’s own', () => {
  const shipped = pictureColours({ theme: '' });
  expect(shipped('blue')).toEqual({
    page: '#ffffff',
    tint: '#eaf1fb',
    ink: '#182022',
    soft: '#455054',
    accent: '#1a4a8a',
  });
  expect(shipped(SITE_ACCENT).accent).toBe('#0b5848');
  const own = pictureColours({ theme: ':root {\n  --accent: light-dark(#7a1f3d, #f0a8c0);\n}\n' });
  expect([own('blue').accent, own('blue').tint]).toEqual(['#7a1f3d', '#eaf1fb']);
});
