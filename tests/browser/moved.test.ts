/** A link to where a guide was leads to where it is: from a host and from a disk. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { inspect } from '../../src/inspect.ts';
import { launch } from '../support/browser.ts';
import { newFolder } from '../support/content.ts';
import { serve } from '../support/server.ts';

const GUIDE = `---
kind: term
title: River mouth
moved-from: [rivers/estuary, old-course/the-mouth]
---

## Definition

The mouth of a river is where it ends.
`;
const NEW = 'rivers/mouth/';

let browser: Browser;
let place: Awaited<ReturnType<typeof newFolder>>;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await launch();
  place = await newFolder();
  const content = join(place.folder, 'content');
  await write(join(content, 'rivers/mouth.md'), GUIDE);
  const { site } = await inspect(content, { drafts: false });
  for (const file of await renderSite(site, { contentDir: content, base: '/' })) {
    if (file.kind === 'text') await write(join(place.folder, 'site', file.path), file.text);
    if (file.kind === 'bytes') await write(join(place.folder, 'site', file.path), file.bytes);
  }
  host = await serve(join(place.folder, 'site'));
});
afterAll(async () => {
  await browser.close();
  await host.close();
  await place.remove();
});

it.each(['rivers/estuary/', 'old-course/the-mouth/'])('%s leads on by itself', async (old) => {
  const onDisk = (address: string) =>
    pathToFileURL(join(place.folder, 'site', address, 'index.html')).href;
  const ways = [
    { from: `${host.origin}/${old}`, to: `${host.origin}/${NEW}` },
    { from: onDisk(old), to: onDisk(NEW) },
  ];
  for (const { from, to } of ways) {
    const page = await browser.newPage();
    await page.goto(from);
    await page.waitForURL(to);
    expect(await page.locator('h1').textContent()).toBe('River mouth');
    await page.close();
  }
});

it('an address that nothing has moved from leads nowhere', async () => {
  const page = await browser.newPage();
  const answer = await page.goto(`${host.origin}/rivers/delta/`);
  expect(answer?.status()).toBe(404);
  expect(page.url()).toBe(`${host.origin}/rivers/delta/`);
  await page.close();
});

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
