/** Hostile drawings in a real browser: as their authors wrote them, and as Foolscap publishes them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { inspect } from '../../src/inspect.ts';
import { launch } from '../support/browser.ts';
import { newFolder } from '../support/content.ts';
import { HOSTILE_DRAWINGS } from '../support/hostile-drawings.ts';
import { serve } from '../support/server.ts';

const drawings = Object.entries(HOSTILE_DRAWINGS).map(([name, svg], index) => ({
  name,
  svg,
  file: `d${index}.svg`,
}));
let browser: Browser;
let base: Awaited<ReturnType<typeof newFolder>>;
let host: Awaited<ReturnType<typeof serve>>;
/** Files of the content folder against which nothing is said, and so would be published. */
const published: string[] = [];
const refused: string[] = [];

beforeAll(async () => {
  base = await newFolder();
  const content = join(base.folder, 'content/air');
  for (const folder of [content, join(base.folder, 'raw'), join(base.folder, 'published')])
    await mkdir(folder, { recursive: true });
  for (const { file, svg } of drawings) {
    await writeFile(join(content, file), svg);
    await writeFile(join(base.folder, 'raw', file), svg);
  }
  const pictures = drawings.map(({ file, name }) => `![Drawing: ${name}](${file})`).join('\n\n');
  await writeFile(
    join(content, 'heat.md'),
    `---\nkind: topic\ntitle: Heat\n---\n\n## Definition\n\nHeat is energy.\n\n## Pictures\n\n${pictures}\n`,
  );
  const { site, files } = await inspect(join(base.folder, 'content'), { drafts: true });
  const told = new Set(files.filter(({ messages }) => messages.length > 0).map(({ path }) => path));
  const rendered = await renderSite(site, {
    contentDir: join(base.folder, 'content'),
    base: '/',
    audience: 'pupils',
    sheets: new Map(),
    packets: new Map(),
  });
  for (const { file } of drawings) {
    if (told.has(`air/${file}`)) {
      refused.push(file);
      continue;
    }
    const made = rendered.find(({ path }) => path === `air/${file}`);
    if (made?.kind !== 'text') throw new Error(`${file} is neither refused nor written anew`);
    published.push(file);
    await writeFile(join(base.folder, 'published', file), made.text);
  }
  browser = await launch();
  await writeFile(join(base.folder, '404.html'), 'Not there');
  host = await serve(base.folder);
});
afterAll(async () => {
  await browser.close();
  await host.close();
  await base.remove();
});

/** How many scripts ran and what was asked for, in all of these files. */
async function opened(addresses: string[]): Promise<{ ran: string[]; asked: string[] }> {
  const found = { ran: [] as string[], asked: [] as string[] };
  const page = await browser.newPage();
  let address = '';
  page.on('console', (message) => message.text() === 'ran' && found.ran.push(address));
  page.on('request', (request) => {
    const asked = request.url();
    if (asked !== address && !asked.startsWith('data:')) found.asked.push(asked);
  });
  for (address of addresses) {
    await page.goto(address, { waitUntil: 'load' }).catch(() => null);
    // What a style loads is asked for when it is painted.
    await page.screenshot().catch(() => null);
  }
  await page.close();
  return found;
}

it('every drawing is refused, or written anew', () => {
  expect(drawings.length).toBeGreaterThanOrEqual(40);
  expect(refused.length + published.length).toBe(drawings.length);
  expect(published.length).toBeGreaterThan(3);
});

describe.each(['http', 'file'] as const)('by %s', (scheme) => {
  const at = (folder: string, file: string) =>
    scheme === 'http'
      ? `${host.origin}/${folder}/${file}`
      : pathToFileURL(join(base.folder, folder, file)).href;

  it('what is published runs nothing and asks for nothing', async () => {
    expect(await opened(published.map((file) => at('published', file)))).toEqual({
      ran: [],
      asked: [],
    });
  });

  it('the same files as they were do: the search can find', async () => {
    const { ran, asked } = await opened(drawings.map(({ file }) => at('raw', file)));
    expect(new Set(ran).size).toBeGreaterThan(8);
    expect(asked.length).toBeGreaterThan(8);
  });
});
