/** Prints what a page of every kind of a built example site costs over the wire: `npm run weigh [FOLDER]`. */
import { resolve } from 'node:path';
import { launch, PAGES } from '../tests/support/browser.ts';
import { serve } from '../tests/support/server.ts';
import { weigh } from '../tests/support/weigh.ts';

const host = await serve(resolve(process.argv[2] ?? 'dist'));
const browser = await launch();
const shown = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
for (const [name, path] of Object.entries(PAGES)) {
  const { bytes, byType } = await weigh(browser, host.origin + path);
  const parts = Object.entries(byType).map(([type, some]) => `${type} ${shown(some)}`);
  process.stdout.write(`${name}: ${shown(bytes)} (${parts.join(', ')})\n`);
}
await browser.close();
await host.close();
