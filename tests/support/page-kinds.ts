/** The pages of a built site by their kind, as the program plans them: a new kind is met by every check at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageKind } from '../../src/4-render/page.ts';
import { planSite } from '../../src/4-render/render-site.ts';
import { themeOf } from '../../src/4-render/theme.ts';
import type { Audience } from '../../src/guide/audience.ts';
import { cardOf } from '../../src/guide/card.ts';
import { mapGuides } from '../../src/guide/site.ts';
import { inspect } from '../../src/inspect.ts';

export interface KindOfPage {
  kind: PageKind;
  /** From the site's root, with a leading slash. */
  path: string;
}

/** One page of each kind: that with the most different things on it, and of several the smallest. */
export async function pageOfEachKind(
  contentDir: string,
  built: string,
  audience: Audience,
): Promise<KindOfPage[]> {
  const { site } = await inspect(contentDir, { drafts: false });
  const theme = await themeOf(site.settings);
  const options = { contentDir, base: '/', audience, theme };
  const { pages } = planSite(mapGuides(site, cardOf), options, theme);
  const best = new Map<PageKind, { path: string; things: number; size: number }>();
  for (const { kind, frame } of pages) {
    const html = readFileSync(fileOf(built, frame.address), 'utf8');
    const page = { path: `/${frame.address}`, things: thingsOn(html), size: html.length };
    const known = best.get(kind);
    const isBetter =
      known === undefined ||
      page.things > known.things ||
      (page.things === known.things && page.size < known.size);
    if (isBetter) best.set(kind, page);
  }
  return [...best].map(([kind, { path }]) => ({ kind, path }));
}

function fileOf(built: string, address: string): string {
  return join(built, address === '' || address.endsWith('/') ? `${address}index.html` : address);
}

/** How many elements and classes there are, each once. */
function thingsOn(html: string): number {
  const tags = [...html.matchAll(/<([a-z][\w-]*)/g)].map(([, tag]) => tag);
  const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) =>
    names.split(' ').map((name) => `.${name}`),
  );
  return new Set([...tags, ...classes]).size;
}
