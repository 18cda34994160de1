/** The real server over a folder that is written to. Nothing waits for the clock: the server says when it is done. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { readOptions } from '../../src/command-line/options.ts';
import { type Dev, dev, type Heard } from '../../src/dev/dev.ts';
import { DEFAULTS } from '../../src/start/ask.ts';
import { init } from '../../src/start/init.ts';
import { newFolder } from '../support/content.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';

let base: Awaited<ReturnType<typeof newFolder>>;
let root: string;
let content: string;
let running: Dev;
/** How often the site has been looked through, and who waits for the next time. */
let looked = 0;
const waiting: (() => void)[] = [];

function optionsFor(...words: string[]) {
  const request = readOptions(words, root);
  if (request.type !== 'run') throw new Error('Expected a command');
  return request.options;
}

beforeAll(async () => {
  base = await newFolder();
  root = join(base.folder, 'site');
  content = join(root, 'content');
  init(root, DEFAULTS);
  running = await dev(optionsFor('dev'), join(base.folder, 'cache'), {
    looked: () => {
      looked += 1;
      for (const done of waiting.splice(0)) done();
    },
    failed: (error) => {
      throw error;
    },
  });
});
afterAll(async () => {
  await running.close();
  await base.remove();
});

/** Of a site that nobody listens to. */
const SILENT: Heard = {
  looked: () => {},
  failed: (error) => {
    throw error;
  },
};

const guide = () => join(content, 'water/evaporation.md');
const get = (path: string, more: RequestInit = {}) => fetch(running.address + path, more);
const text = async (path: string) => (await get(path)).text();

/** Looks until what is shown is so: after each time that the site was looked through. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const next = new Promise<void>((resolve) => waiting.push(resolve));
    if (await isSo()) return;
    await next;
  }
}

/** What an open page hears first. */
async function news(
  path: string,
  key: string,
): Promise<{ isOld: boolean; problems: { place: string }[] }> {
  const stop = new AbortController();
  const query = new URLSearchParams({ path, key });
  const { body } = await get(`.foolscap/events?${query}`, { signal: stop.signal });
  const { value } = (await body?.getReader().read()) ?? {};
  stop.abort();
  const [first = ''] = new TextDecoder().decode(value).split('\n\n');
  return JSON.parse(first.replace(/^data: /, ''));
}

const keyIn = (html: string) => /[?&;]key=([0-9a-f]+)/.exec(html)?.[1] ?? '';

/** What dev adds to a page, taken away again. */
const asBuilt = (html: string) =>
  html.replace(/<link rel="stylesheet" href="\/\.foolscap\/dev\.css"><script [^>]*><\/script>/, '');

it('shows every page as it is built', async () => {
  const options = optionsFor('build', '--no-pdf', '--drafts');
  await build(options, { cacheDir: join(base.folder, 'cache') });
  const names = readdirSync(options.out, { recursive: true, encoding: 'utf8' });
  const pages = names.filter((name) => name.endsWith('index.html'));
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) {
    const shown = await text(page.replace(/index\.html$/, ''));
    expect(asBuilt(shown), page).toBe(readFileSync(join(options.out, page), 'utf8'));
    expect(asBuilt(shown), page).not.toBe(shown);
  }
  for (const file of names.filter((name) => /^assets\/.*\.(?:css|js|woff2)$/.test(name))) {
    const bytes = Buffer.from(await (await get(file)).arrayBuffer());
    expect(bytes.equals(readFileSync(join(options.out, file))), file).toBe(true);
  }
});

it('shows every page of the example as it is built', async () => {
  const out = join(base.folder, 'example/dist');
  const words = ['dev', '--content', EXAMPLE_CONTENT, '--out', out];
  const request = readOptions(words, join(base.folder, 'example'));
  if (request.type !== 'run') throw new Error('Expected a command');
  const { options } = request;
  const cacheDir = join(base.folder, 'cache');
  await build({ ...options, pdf: false }, { cacheDir });
  const example = await dev(options, cacheDir, SILENT);
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(30);
  for (const page of pages) {
    const address = page.split('/').map(encodeURIComponent).join('/');
    const shown = await (await fetch(example.address + address)).text();
    expect(asBuilt(shown), page).toBe(readFileSync(join(out, page), 'utf8'));
  }
  await example.close();
});

it('a saved guide is shown, and no other page is old then', async () => {
  const before = await text('water/evaporation/');
  const home = await text('');
  expect(await news('water/evaporation/index.html', keyIn(before))).toEqual({
    isOld: false,
    problems: [],
  });
  writeFileSync(guide(), readFileSync(guide(), 'utf8').replace('Wind, warmth', 'A breeze, warmth'));
  await until(async () => (await text('water/evaporation/')).includes('A breeze'));
  expect(await news('water/evaporation/index.html', keyIn(before))).toMatchObject({ isOld: true });
  expect(await news('index.html', keyIn(home))).toMatchObject({ isOld: false });
});

it('an error is told with its line, and the page stays as it was until it is mended', async () => {
  const whole = readFileSync(guide(), 'utf8');
  const before = await text('water/evaporation/');
  writeFileSync(guide(), whole.replace('## Definition', '## Definitoin'));
  await until(async () => (await news('', '')).problems.length > 0);
  const { problems } = await news('', '');
  expect(problems[0]).toMatchObject({
    place: 'content/water/evaporation.md:12:1',
    frame: { number: '12', shown: '## Definitoin' },
  });
  expect(await text('water/evaporation/')).toBe(before);
  writeFileSync(guide(), whole);
  await until(async () => (await news('', '')).problems.length === 0);
});

it('two hundred saves, and the last is what is shown', async () => {
  const whole = readFileSync(guide(), 'utf8');
  const first = looked;
  for (let at = 1; at <= 200; at += 1) {
    writeFileSync(guide(), whole.replace('A breeze', `Breeze number ${at},`));
  }
  await until(async () => (await text('water/evaporation/')).includes('Breeze number 200,'));
  expect(looked - first).toBeLessThan(200);
  writeFileSync(guide(), whole);
  await until(async () => (await text('water/evaporation/')).includes('A breeze'));
});

it('a file that is half written is no more than an error for a while', async () => {
  const whole = readFileSync(guide(), 'utf8');
  writeFileSync(guide(), whole.slice(0, 40));
  await until(async () => (await news('', '')).problems.length > 0);
  writeFileSync(guide(), whole);
  await until(async () => (await news('', '')).problems.length === 0);
});

it('a folder that goes is told of, and may come back', async () => {
  renameSync(content, join(root, 'away'));
  await until(async () => (await news('', '')).problems.length > 0);
  expect(await text('water/evaporation/')).toContain('A breeze');
  renameSync(join(root, 'away'), content);
  await until(async () => (await news('', '')).problems.length === 0);
  writeFileSync(guide(), readFileSync(guide(), 'utf8').replace('A breeze', 'A gale'));
  await until(async () => (await text('water/evaporation/')).includes('A gale'));
});

it('a course may get another name', async () => {
  renameSync(join(content, 'water'), join(content, 'seas'));
  await until(async () => (await get('seas/evaporation/')).status === 200);
  expect((await get('water/evaporation/')).status).toBe(404);
  renameSync(join(content, 'seas'), join(content, 'water'));
  await until(async () => (await get('water/evaporation/')).status === 200);
});

it('settings with an error stand in nobody’s way', async () => {
  const settings = join(content, 'site.yml');
  const whole = readFileSync(settings, 'utf8');
  writeFileSync(settings, 'paper: a5\n');
  await until(async () => (await news('', '')).problems[0]?.place === 'content/site.yml:1:8');
  writeFileSync(settings, whole);
  await until(async () => (await news('', '')).problems.length === 0);
});

it('a draft is shown as one', async () => {
  const draft = join(content, 'water/ice.md');
  writeFileSync(draft, '---\ntitle: Ice\ndraft: true\n---\n\n## Definition\n\nFrozen water.\n');
  await until(async () => (await get('water/ice/')).status === 200);
  expect(await text('water/ice/')).toContain('draft=1');
  expect(await text('water/evaporation/')).not.toContain('draft=1');
  rmSync(draft);
  await until(async () => (await get('water/ice/')).status === 404);
});

it('a page that is not there yet is asked for until it comes', async () => {
  const missing = await text('water/fog/');
  expect(missing).toContain('path=water%2Ffog%2Findex.html');
  const path = 'water/fog/index.html';
  expect(await news(path, keyIn(missing))).toMatchObject({ isOld: false });
  writeFileSync(
    join(content, 'water/fog.md'),
    '---\ntitle: Fog\n---\n\n## Definition\n\nA cloud.\n',
  );
  await until(async () => (await news(path, keyIn(missing))).isOld);
  rmSync(join(content, 'water/fog.md'));
  await until(async () => (await get('water/fog/')).status === 404);
});

it('where warnings count as errors they are told as such', async () => {
  const root = join(base.folder, 'strict');
  init(root, DEFAULTS);
  const file = join(root, 'content/water/evaporation.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('kind: term', 'kind: term\nunit: None'));
  writeFileSync(join(root, 'content/water/course.yml'), 'title: Water\nunits: [Water]\n');
  const request = readOptions(['dev', '--strict'], root);
  if (request.type !== 'run') throw new Error('Expected a command');
  const strict = await dev(request.options, join(base.folder, 'cache'), SILENT);
  const answer = await fetch(strict.address);
  expect(answer.status).toBe(500);
  expect(await answer.text()).toContain('Nothing to show yet');
  const stop = new AbortController();
  const { body } = await fetch(`${strict.address}.foolscap/events`, { signal: stop.signal });
  const { value } = (await body?.getReader().read()) ?? {};
  stop.abort();
  expect(new TextDecoder().decode(value)).toContain('content/water/evaporation.md:');
  await strict.close();
});

it('what is named by its content may be kept, and nothing else', async () => {
  const home = await get('');
  const style = /href="(assets\/site-[0-9a-f]{10}\.css)"/.exec(await home.text())?.[1] ?? '';
  expect((await get(style)).headers.get('cache-control')).toContain('immutable');
  expect(home.headers.get('cache-control')).toBe('no-store');
});

it('no file of an author’s stands in for one of the site’s own, or is kept for the next project', async () => {
  // What it is called is not known before it is made: scripts and styles of these names are refused.
  const style = /href="(assets\/site-[0-9a-f]{10}\.css)"/.exec(await text(''))?.[1] ?? '';
  const font = `assets/${/[\w-]+-[0-9a-f]{10}\.woff2/.exec(await text(style))?.[0]}`;
  const before = await text(font);
  const assets = join(content, 'static/assets');
  mkdirSync(assets, { recursive: true });
  writeFileSync(join(content, 'static', font), 'another');
  writeFileSync(join(assets, 'other-0123456789.js'), 'alert(2)');
  await until(async () => (await get('assets/other-0123456789.js')).ok);
  const other = await get('assets/other-0123456789.js');
  expect([await other.text(), other.headers.get('cache-control')]).toEqual([
    'alert(2)',
    'no-store',
  ]);
  expect(await text(font)).toBe(before);
  expect(before.length).toBeGreaterThan(1000);
  rmSync(join(content, 'static'), { recursive: true });
  await until(async () => !(await get('assets/other-0123456789.js')).ok);
});

it('a sheet is set when it is asked for', async () => {
  const answer = await get('water/evaporation/worksheet.pdf');
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect((await answer.text()).slice(0, 5)).toBe('%PDF-');
  expect((await get('water/evaporation/answer-key.pdf')).status).toBe(200);
  for (const none of [
    'water/evaporation/homework.pdf',
    'water/worksheet.pdf',
    'x/y/worksheet.pdf',
  ]) {
    expect((await get(none)).status, none).toBe(404);
  }
});

it('a unit’s packet is set when it is asked for', async () => {
  const answer = await get('water/the-water-cycle-worksheets.pdf');
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect((await answer.text()).slice(0, 5)).toBe('%PDF-');
});

it('an address without its last stroke leads to the page', async () => {
  const answer = await get('water/evaporation', { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/water/evaporation/']);
});

describe('what strangers ask', () => {
  /** As it is written, without a client that would mend it. */
  function raw(request: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let said = '';
      const socket = connect(Number(new URL(running.address).port), '127.0.0.1');
      socket.on('data', (part) => {
        said += part;
      });
      socket.on('close', () => resolve(said));
      socket.on('error', reject);
      socket.end(request);
    });
  }
  const asking = (path: string, host = new URL(running.address).host, method = 'GET') =>
    raw(`${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

  it('the control: the home page', async () => {
    expect(await asking('/')).toMatch(/^HTTP\/1\.1 200 [\s\S]*Study guides/);
  });

  it.each([
    '/../../../../../../etc/passwd',
    '/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5c..%5cetc%5cpasswd',
    '/assets/../../content/site.yml',
    '/content/site.yml',
    '/water/evaporation.md',
    '/%00',
    '/water%00/',
    '//etc/passwd',
    '/.foolscap/../../package.json',
    '/.foolscap/site.css',
    '/%',
    'http://127.0.0.1/etc/passwd',
  ])('%s is answered, with nothing of the disk', async (path) => {
    const answer = await asking(path);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toMatch(/root:|kind: term|"name"/);
  });

  it('deeper than any address', async () => {
    expect(await asking(`/${'a/'.repeat(3000)}`)).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('nothing of it may be framed or opened by pages of others', async () => {
    for (const path of ['', 'water/evaporation', '.foolscap/dev.css', 'nowhere/']) {
      const { headers } = await get(path, { redirect: 'manual' });
      expect(headers.get('x-frame-options'), path).toBe('SAMEORIGIN');
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
    }
  });

  it('more news than anybody reads', async () => {
    const stop = new AbortController();
    const ask = () => get('.foolscap/events', { signal: stop.signal });
    const first = await ask();
    await Promise.all(Array.from({ length: 200 }, ask));
    // The one that has waited longest is let go: it may ask again.
    expect(await first.text()).toMatch(/^data: /);
    stop.abort();
  });

  it('longer than any address', async () => {
    expect(await asking(`/${'a'.repeat(100_000)}`)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each(['evil.example', 'evil.example:4242', '0.0.0.0', '[::1]'])(
    'under the name %s',
    async (host) => {
      expect(await asking('/', host)).toMatch(/^HTTP\/1\.1 403 /);
    },
  );

  it.each(['/', '/.foolscap/events', '/water/evaporation/worksheet.pdf'])(
    'the head alone of %s',
    async (path) => {
      expect(await asking(path, undefined, 'HEAD')).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\n\r\n$/);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('by %s', async (method) => {
    expect(await asking('/', undefined, method)).toMatch(/^HTTP\/1\.1 405 /);
  });

  it('through a link out of the folder', async () => {
    writeFileSync(join(base.folder, 'secret.txt'), 'a secret');
    mkdirSync(join(content, 'static'), { recursive: true });
    writeFileSync(join(content, 'static/open.txt'), 'open to all');
    symlinkSync(join(base.folder, 'secret.txt'), join(content, 'static/link.txt'));
    await until(async () => (await news('', '')).problems.length > 0 || (await get('open.txt')).ok);
    expect(await text('link.txt')).not.toContain('a secret');
    rmSync(join(content, 'static/link.txt'));
    await until(async () => (await get('open.txt')).status === 200);
    // Put in the place of a file that was looked at.
    rmSync(join(content, 'static/open.txt'));
    symlinkSync(join(base.folder, 'secret.txt'), join(content, 'static/open.txt'));
    expect(await text('open.txt')).not.toContain('a secret');
    rmSync(join(content, 'static'), { recursive: true });
    // In the place of a folder, while the site of before is still shown.
    mkdirSync(join(content, 'static/inner'), { recursive: true });
    writeFileSync(join(content, 'static/inner/secret.txt'), 'none');
    await until(async () => (await text('inner/secret.txt')) === 'none');
    rmSync(join(content, 'static/inner'), { recursive: true });
    symlinkSync(base.folder, join(content, 'static/inner'));
    await until(async () => (await news('', '')).problems.length > 0);
    expect(await text('inner/secret.txt')).not.toContain('a secret');
    rmSync(join(content, 'static'), { recursive: true });
    await until(async () => (await news('', '')).problems.length === 0);
  });
});

it('takes the next port where one is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const options = { ...optionsFor('dev'), port };
  const second = await dev(options, join(base.folder, 'cache'), SILENT);
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  await second.close();
  await new Promise((resolve) => other.close(resolve));
});

describe('the site’s own templates', () => {
  const footer = () => join(root, 'templates/components/site-footer.tsx');
  const save = (code: string) => {
    mkdirSync(join(root, 'templates/components'), { recursive: true });
    writeFileSync(footer(), code);
  };

  it('are laid over pages on save, and told of where they can’t be compiled or fail', async () => {
    save('export default () => <footer>Hill School</footer>;\n');
    await until(async () => (await text('')).includes('<footer>Hill School</footer>'));
    save('export default () => <footer>{;\n');
    await until(async () => {
      const { problems } = await news('', '');
      return problems[0]?.place === 'templates/components/site-footer.tsx:1:31';
    });
    // The last good page stays.
    expect(await text('')).toContain('<footer>Hill School</footer>');
    save('export default () => {\n  throw new Error("in the footer");\n};\n');
    await until(async () => (await get('')).status === 500);
    expect(await text('')).toContain('templates/components/site-footer.tsx:2:9 Unexpected failure');
    rmSync(join(root, 'templates'), { recursive: true });
    await until(async () => (await text('')).includes('class="site-header"'));
    expect(await text('')).not.toContain('Hill School');
  });
});
