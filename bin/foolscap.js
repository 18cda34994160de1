#!/usr/bin/env node
// Runs the compiled program. Where its sources stand beside it, it is first made what they say.
import { existsSync, readFileSync } from 'node:fs';

const sources = new URL('../src/program/', import.meta.url);
if (!existsSync(sources) || (await isUpToDate())) {
  const program = new URL('../program/', import.meta.url);
  const { key } = JSON.parse(readFileSync(new URL('current.json', program), 'utf8'));
  await import(new URL(`${key}/src/cli.js`, program).href);
} else await import(new URL('from-sources.js', sources).href);

async function isUpToDate() {
  const { bringUpToDate } = await import(new URL('up-to-date.js', sources).href);
  return bringUpToDate();
}
