/** Sites with a look of their own, built. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { check } from '../../src/check.ts';
import { readOptions } from '../../src/command-line/options.ts';
import { build as libraryBuild } from '../../src/library.ts';
import { formatMessages } from '../../src/messages/formats/text.ts';
import { buildShard, withShards } from '../../src/shards.ts';
import { temporaryFolder } from '../support/content.ts';
import { GUIDE, type OwnSite, ownSite } from './theming-site.ts';

const FOOTER = `import { SiteFooter } from '@foolscap-guides/foolscap/templates';
import { school } from '../lib/school.ts';

export default () => (
  <>
    <p class="school">{school}</p>
    <SiteFooter />
  </>
);
`;
const LOOK = {
  'content/site.yml': 'licence: CC BY 4.0\n',
  'templates/components/site-footer.tsx': FOOTER,
  'templates/lib/school.ts': "export const school: string = 'Hill School';\n",
  'templates/styles/theme.css': `@font-face { font-family: School; src: url("fonts/school.woff2"); }
:root { --accent: light-dark(#7a1f3d, #f0a8c0); --font: School, sans-serif; }
`,
  'templates/styles/fonts/school.woff2': 'a font',
};

const page = ({ root }: OwnSite, path = 'index.html', out = 'dist') =>
  readFileSync(join(root, out, path), 'utf8');
const assets = ({ root }: OwnSite) => readdirSync(join(root, 'dist/assets'));
const styleOf = (site: OwnSite) =>
  page(site, `assets/${assets(site).find((name) => name.endsWith('.css'))}`);

function optionsOf({ root }: OwnSite, ...words: string[]) {
  const request = readOptions(['build', root, '--no-pdf', ...words], root);
  if (request.type !== 'run') throw new Error('not a build');
  return request.options;
}

describe('a build', () => {
  it('lays templates, styles, fonts and the icon over what is shipped', async () => {
    const site = await ownSite({ ...LOOK, 'templates/icon.svg': '<svg id="crest"/>' });
    const { built, said } = await site.run();
    expect(said).toBe('');
    expect(built.published).not.toBeNull();
    expect(page(site)).toMatch(/<p class="school">Hill School<\/p><footer class="site-footer">/);
    const style = styleOf(site);
    // After all that is shipped, and before print and what readers ask their browsers for.
    const layers = ['tokens', 'components', 'sheet', 'site', 'reader', 'print'];
    const places = layers.map((name) => style.indexOf(`@layer ${name}{`));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(style).toContain('#7a1f3d');
    const font = assets(site).find((name) => /^school-[0-9a-f]+\.woff2$/.test(name));
    expect(font).toBeDefined();
    expect(style).toContain(font);
    const [icon = ''] = assets(site).filter((name) => name.endsWith('.svg'));
    expect(page(site, `assets/${icon}`)).toBe('<svg id="crest"/>');
  });

  it('makes the pages anew where a template changes, and no page of another look stays', async () => {
    const site = await ownSite(LOOK);
    await site.run();
    const before = statSync(join(site.root, 'dist/rivers/delta/index.html')).ino;
    await site.run();
    expect(statSync(join(site.root, 'dist/rivers/delta/index.html')).ino).toBe(before);
    site.write({ 'templates/lib/school.ts': "export const school = 'Mount School';\n" });
    await site.run();
    for (const path of ['index.html', 'rivers/index.html', 'rivers/delta/index.html']) {
      expect(page(site, path), path).toContain('Mount School');
    }
  });

  it('takes a style sheet of a shipped one’s name in its place', async () => {
    const site = await ownSite({
      'templates/styles/indexes.css': '@layer components { .mine { color: #123456 } }',
    });
    const shipped = await ownSite();
    await Promise.all([site.run(), shipped.run()]);
    expect(styleOf(site)).toContain('#123456');
    expect(styleOf(shipped)).toContain('.course-list');
    expect(styleOf(site)).not.toContain('.course-list');
  });

  it('may be the library’s, and may be put together of shards: the same site', async () => {
    const site = await ownSite(LOOK);
    await site.run();
    const whole = page(site, 'rivers/delta/index.html');
    const result = await libraryBuild({
      root: site.root,
      pdf: false,
      cache: false,
      out: join(site.root, 'library'),
    });
    expect(result.messages).toEqual([]);
    expect(page(site, 'rivers/delta/index.html', 'library')).toBe(whole);

    const shard = join(site.root, 'shard');
    const { made } = await buildShard(optionsOf(site, '--out', shard), { index: 1, of: 1 });
    expect(made?.pages).toBeGreaterThan(1);
    expect(existsSync(join(shard, 'code'))).toBe(true);
    await withShards([shard], async (cacheDir) => {
      // Of what was made elsewhere, nothing is run.
      expect(existsSync(join(cacheDir, 'code'))).toBe(false);
      await build(optionsOf(site, '--out', join(site.root, 'merged')), {
        cacheDir,
        shards: cacheDir,
      });
    });
    expect(page(site, 'rivers/delta/index.html', 'merged')).toBe(whole);
  });

  it('runs nothing in the content folder, and nothing beside content that lies elsewhere', async () => {
    const throwing = 'throw new Error("run");\nexport default () => null;\n';
    const strangers = await ownSite({ 'templates/components/site-footer.tsx': throwing });
    const own = await ownSite(LOOK);
    const { said } = await own.run('--content', join(strangers.root, 'content'));
    expect(said).toBe('');
    expect(page(own)).toContain('Hill School');
    // Control: as a project it is run.
    expect((await strangers.run()).said).toContain('Error: run');
  });
});

describe('the folder of the guides', () => {
  const PWNED = 'throw new Error("run");\nexport default () => null;\n';
  /** All guides and templates in one folder, built from it or from a folder in it. */
  async function saidOf({ root }: OwnSite, from: string) {
    const elsewhere = await temporaryFolder();
    const words = ['--content', root, '--out', join(elsewhere, 'dist'), '--no-pdf'];
    const request = readOptions(['build', from, ...words], root);
    if (request.type !== 'run') throw new Error('not a build');
    const { published, files } = await build(request.options, { cacheDir: join(elsewhere, 'c') });
    return { published, said: formatMessages(files, { prefix: '' }) };
  }

  it.each([
    ['may be the project itself', '.'],
    ['may have the project in it', 'site'],
  ])('%s: nothing in it is run', async (_, from) => {
    const site = await ownSite();
    site.write({ [join(from, 'templates/components/site-footer.tsx')]: PWNED });
    const { published, said } = await saidOf(site, join(site.root, from));
    expect(said).toContain('1:1  error  Unexpected template among the guides');
    expect(said).not.toContain('Error: run');
    expect(published).toBeNull();
  });

  it('is known by what it is on the disk, whatever link leads there', async () => {
    const site = await ownSite({ 'content/look/components/site-footer.tsx': PWNED });
    symlinkSync('content/look', join(site.root, 'templates'));
    expect((await site.run()).said).toContain('Unexpected template among the guides');
  });

  it('may have a course called templates', async () => {
    const site = await ownSite({ 'templates/cloze.md': GUIDE.replace('Delta', 'Cloze') });
    expect((await saidOf(site, site.root)).said).not.toContain('template among');
  });
});

describe('what templates are made of', () => {
  const SHOWS = (path: string) =>
    `import { motto } from '${path}';\nexport default () => <footer>{motto}</footer>;\n`;

  it('is all of it in the key of what is kept: data as well', async () => {
    const site = await ownSite({
      'templates/components/site-footer.tsx': SHOWS('../lib/school.json'),
      'templates/lib/school.json': '{"motto": "Ad astra"}',
    });
    await site.run();
    expect(page(site)).toContain('<footer>Ad astra</footer>');
    site.write({ 'templates/lib/school.json': '{"motto": "Per aspera"}' });
    await site.run();
    expect(page(site)).toContain('<footer>Per aspera</footer>');
  });

  it('is nothing that a link leads to', async () => {
    const site = await ownSite({
      'content/rivers/motto.ts': "export const motto = 'not ours';\n",
      'templates/components/site-footer.tsx': SHOWS('../lib/motto.ts'),
      'templates/lib/other.ts': '',
    });
    symlinkSync('../../content/rivers/motto.ts', join(site.root, 'templates/lib/motto.ts'));
    const { built, said } = await site.run();
    expect(built.published).toBeNull();
    expect(said).toContain(
      '1:23  error  Unexpected import of `../lib/motto.ts`, expected a file of',
    );
    // Control: a file of the same name.
    rmSync(join(site.root, 'templates/lib/motto.ts'));
    site.write({ 'templates/lib/motto.ts': "export const motto = 'ours';\n" });
    expect((await site.run()).said).toBe('');
    expect(page(site)).toContain('<footer>ours</footer>');
  });

  it('is told where an address in a style is none', async () => {
    const site = await ownSite({ 'templates/styles/theme.css': '.a { background: url("%") }\n' });
    expect((await site.run()).said).toContain(
      '1:22  error  Unexpected address `%`, expected a file in',
    );
  });
});

describe('a template that fails', () => {
  const FAILING = `import { GuideHead, type PropsOf } from '@foolscap-guides/foolscap/templates';

export default function Head({ guide }: PropsOf<'guide-head'>) {
  const first = guide.courseLinks[99] as { title: string };
  return <div>{first.title}<GuideHead guide={guide} /></div>;
}
`;

  it('is told once, with its line and a page, and the last site stays', async () => {
    const site = await ownSite(LOOK);
    await site.run();
    const before = page(site);
    site.write({ 'templates/components/guide-head.tsx': FAILING });
    const { built, said } = await site.run();
    expect(built.published).toBeNull();
    expect(said).toContain(
      "templates/components/guide-head.tsx\n  5:22  error  Unexpected failure on page `rivers/delta/`, expected HTML: TypeError: Cannot read properties of undefined (reading 'title')  templates-can-be-rendered",
    );
    expect(said).toContain('1 error');
    expect(page(site)).toBe(before);
  });

  it.each([
    [
      'at load',
      "throw new Error('at load');\nexport default () => null;\n",
      'templates/components/site-header.tsx\n  1:7  error  Unexpected failure when it was loaded, expected HTML: Error: at load',
    ],
    [
      'as no component',
      'export default 5;\n',
      'templates/components/site-header.tsx\n  1:1  error  Unexpected number as default export, expected a component',
    ],
    [
      'in a shipped component',
      "import { LinkList } from '@foolscap-guides/foolscap/templates';\nexport default () => <LinkList />;\n",
      'templates\n  1:1  error  Unexpected failure in a shipped component that a template of the site uses, on page',
    ],
  ])('%s', async (_, code, message) => {
    const site = await ownSite({ 'templates/components/site-header.tsx': code });
    const { built, said } = await site.run();
    expect(built.published).toBeNull();
    expect(said).toContain(message);
    expect(said).toContain('1 error');
    expect(existsSync(join(site.root, 'dist'))).toBe(false);
  });

  it('is not run by check, which compiles it', async () => {
    const site = await ownSite({
      'templates/components/site-header.tsx':
        "throw new Error('at load');\nexport default () => null;\n",
      'templates/components/site-footer.tsx': 'export const Footer = 1;\n',
    });
    const { files } = await check(optionsOf(site));
    const told = files.flatMap(({ path, messages }) =>
      messages.map(({ ruleId }) => [path, ruleId]),
    );
    expect(told).toEqual([
      ['../templates/components/site-footer.tsx', 'templates-can-be-compiled'],
    ]);
  });
});

describe('where answers are kept apart', () => {
  const ANSWER = 'The water slows down where it spreads over the plain.';
  const APART = { 'content/site.yml': 'answers: separate\n' };
  const DUMP = (
    name: string,
  ) => `import { ${name}, useFrame } from '@foolscap-guides/foolscap/templates';
export default (props: any) => <><pre>{JSON.stringify([props, useFrame().settings])}</pre><${name} {...props} /></>;
`;

  it('a template is given no answer: one that prints all it has passes the proof', async () => {
    const site = await ownSite({
      ...APART,
      'templates/pages/term-guide.tsx': DUMP('TermGuidePage'),
      'templates/pages/worksheet.tsx': DUMP('WorksheetPage'),
      'templates/components/question.tsx': DUMP('Question'),
      'templates/components/exercises.tsx': DUMP('Exercises'),
    });
    const { built, said } = await site.run();
    expect(said).toBe('');
    expect(built.published?.teachers).toBeTruthy();
    const guide = 'rivers/delta/index.html';
    expect(page(site, guide)).toContain('&quot;courseLinks&quot;');
    expect(page(site, guide)).not.toContain('water slows down');
    // Control: the teachers' edition has it, by the same templates.
    expect(page(site, guide, 'dist-teacher')).toContain('water slows down');
  });

  it('one that has an answer of its own is stopped by the proof', async () => {
    const leak = `export default () => <footer>${ANSWER}</footer>;\n`;
    const site = await ownSite({ ...APART, 'templates/components/site-footer.tsx': leak });
    const { built, said } = await site.run();
    expect(built.published).toBeNull();
    expect(said).toContain('answers-stay-in-the-key');
    expect(existsSync(join(site.root, 'dist/index.html'))).toBe(false);
  });

  it('and so is a style sheet', async () => {
    const leak = `.a::after { content: "${ANSWER}" }\n`;
    const site = await ownSite({ ...APART, 'templates/styles/theme.css': leak });
    expect((await site.run()).said).toContain('answers-stay-in-the-key');
  });
});
