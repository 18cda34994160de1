/** `foolscap dev`: the site while it is being written. Nothing is put into its output folder. */
import { readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { VFile } from 'vfile';
import { loadedEleventy } from '../4-render/eleventy.ts';
import { TEMPLATES } from '../4-render/locations.ts';
import { scriptText } from '../4-render/scripts.ts';
import type { Options } from '../options.ts';
import { keptUnits } from '../units/kept-units.ts';
import { look, type PlannedSite } from './look.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { devPages } from './pages.ts';
import { problemsOf } from './problems.ts';
import { devServer } from './server.ts';
import { sheetAt } from './sheets.ts';
import { inMemory } from './units-in-memory.ts';
import { watchFolder } from './watch.ts';

/** What the person at the terminal hears. */
export interface Heard {
  /** The site was looked through. @param changed Paths from the content folder; empty the first time. */
  looked: (seen: { files: VFile[]; changed: string[]; milliseconds: number }) => void;
}

export interface Dev {
  /** `http://127.0.0.1:4242/` */
  address: string;
  /** Until nothing that was told of a change is still to be done. */
  idle: () => Promise<void>;
  close: () => Promise<void>;
}

/** @throws Error where no port is free. */
export async function dev(options: Options, cacheDir: string, heard: Heard): Promise<Dev> {
  const { content, port, root } = options;
  const kept = keptUnits(cacheDir, content);
  const units = inMemory(kept);
  const pages = devPages();
  const own = new Map([
    ['dev.js', await scriptText(TEMPLATES, 'dev')],
    ['dev.css', readFileSync(join(TEMPLATES, 'styles/dev.css'), 'utf8')],
  ]);
  const server = await devServer(port, {
    pages,
    own,
    sheet: (planned, path) => sheetAt(planned, path, { content, cacheDir }),
  });
  let planned: PlannedSite | null = null;
  const changed = new Set<string>();

  const looking = oneAtATime(async () => {
    const started = performance.now();
    const since = [...changed];
    changed.clear();
    const seen = await look(options, units, cacheDir);
    units.forgetOld(seen.planned?.keys.size ?? 0);
    planned = seen.planned ?? planned;
    const folder = `${basename(content)}/`;
    server.show({ planned, problems: seen.planned ? [] : problemsOf(seen.files, folder) });
    const milliseconds = performance.now() - started;
    heard.looked({ files: seen.files, changed: since.sort(), milliseconds });
  });

  const watched = (folder: string) =>
    watchFolder(folder, (path) => {
      if (path !== folder) changed.add(relative(content, path).split(sep).join('/'));
      looking.ask();
    });
  const unwatch = await Promise.all([content, join(root, 'templates')].map(watched));
  looking.ask();
  await looking.idle();
  // While the first page is still being looked for.
  await loadedEleventy();
  return {
    address: `http://127.0.0.1:${server.port}/`,
    idle: looking.idle,
    close: async () => {
      await Promise.all(unwatch.map((end) => end()));
      await looking.idle();
      await server.close();
      kept.close();
    },
  };
}
