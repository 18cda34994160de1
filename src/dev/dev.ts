/** `foolscap dev`: the site while it is being written. Nothing is put into its output folder. */
import { readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { VFile } from 'vfile';
import { diskFolder } from '../1-read/disk/content-folder.ts';
import { KnownFolder } from '../1-read/disk/known-folder.ts';
import { TEMPLATES } from '../4-render/locations.ts';
import { scriptText } from '../4-render/scripts.ts';
import type { Options } from '../command-line/options.ts';
import { helpersFor, NO_HELPERS } from '../units/helpers.ts';
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
  /** The site could not be looked through or watched: the disk failed, or a fault of ours. The next save tries again. */
  failed: (error: unknown) => void;
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
  const { content, port, root, strict } = options;
  const kept = keptUnits(cacheDir, content);
  const units = inMemory(kept);
  const folder = new KnownFolder(diskFolder(content));
  const helpers = helpersFor(cacheDir);
  const pages = devPages();
  const own = new Map([
    ['dev.js', await scriptText(TEMPLATES, 'dev')],
    ['dev.css', readFileSync(join(TEMPLATES, 'styles/dev.css'), 'utf8')],
    // For a page of ours, where there is no site yet.
    ['tokens.css', readFileSync(join(TEMPLATES, 'styles/tokens.css'), 'utf8')],
  ]);
  const server = await devServer(port, {
    content,
    pages,
    own,
    sheet: (planned, path) => sheetAt(planned, path, { content, cacheDir }),
  });
  /** The last that had no errors. */
  const good: { planned: PlannedSite | null } = { planned: null };
  const changed = new Set<string>();
  let isFirst = true;

  const lookOnce = async () => {
    const started = performance.now();
    const since = [...changed];
    changed.clear();
    for (const path of since) folder.forget(path);
    const means = { folder, kept: units, cacheDir, helpers: isFirst ? helpers : NO_HELPERS };
    isFirst = false;
    const seen = await look(options, means);
    units.forgetOld(seen.planned?.keys.size ?? 0);
    good.planned = seen.planned ?? good.planned;
    const problems = seen.planned ? [] : problemsOf(seen.files, `${basename(content)}/`, strict);
    server.show({ planned: good.planned, problems });
    const milliseconds = performance.now() - started;
    heard.looked({ files: seen.files, changed: since.sort(), milliseconds });
  };
  const looking = oneAtATime(() => lookOnce().catch(heard.failed));

  const watched = (place: string) =>
    watchFolder(
      place,
      (path) => {
        if (path === place) folder.forgetAll();
        else changed.add(relative(content, path).split(sep).join('/'));
        looking.ask();
      },
      heard.failed,
    );
  const unwatch = await Promise.all([content, join(root, 'templates')].map(watched));
  looking.ask();
  await looking.idle();
  await helpers.close();
  // What renders is loaded before the first page is asked for. Where it fails, that page will tell.
  if (good.planned !== null) await pages.html(good.planned, 'index.html').catch(() => null);
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
