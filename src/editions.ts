/**
 * The pupils' edition and the teacher's. Where every course's answers are open there is one site;
 * where a course keeps them apart, its keys go to a site of their own and the pupils' has none.
 */
import { join } from 'node:path';
import { type RenderOptions, renderSite, type Theme } from './4-render/render-site.ts';
import type { Printed } from './5-print/print-guides.ts';
import type { OutputFile, SheetFile } from './guide/output.ts';
import type { Site } from './guide/site.ts';
import type { Options } from './options.ts';
import { recordFile } from './question-record.ts';

/** Makes the pages of one edition of a site. */
export type Render = (site: Site, options: RenderOptions) => Promise<OutputFile[]>;

export interface Edition {
  /** Pages, style, scripts, fonts, pictures in use, and what the next build is to know. */
  render: (site: Site) => Promise<OutputFile[]>;
  site: Site;
  /** Files that are not rendered: PDFs, and the author's own static files. */
  others: OutputFile[];
}

export function keepsAnswersApart(site: Site): boolean {
  return site.courses.some(({ answers }) => answers === 'separate');
}

/** What both editions are made from. */
export interface Makings {
  site: Site;
  printed: Printed;
  theme: Theme;
  /** Default: `renderSite`. */
  render?: Render;
}

/** What everyone may read. @param statics Files to copy, by path from content/static/. */
export function pupilsEdition(makings: Makings, statics: string[], options: Options): Edition {
  const { site, printed, render = renderSite } = makings;
  const kept = new Set(printed.files.map(({ path }) => path));
  const open = (sheets: ReadonlyMap<string, SheetFile[]>) =>
    new Map(
      [...sheets].map(([key, list]) => [key, list.filter(({ address }) => kept.has(address))]),
    );
  const sheets = open(printed.sheets);
  const packets = open(printed.packets);
  return {
    site,
    render: async (one) => [
      ...(await render(one, { ...common(makings, options), audience: 'pupils', sheets, packets })),
      recordFile(one),
    ],
    others: [...printed.files, ...copies(statics, options)],
  };
}

/** The same site with every answer in it, and a page that lists what there is to print. */
export function teachersEdition(makings: Makings, options: Options): Edition {
  const { site, printed, render = renderSite } = makings;
  const { sheets, packets } = printed;
  const given = { ...common(makings, options), audience: 'teachers', sheets, packets } as const;
  return {
    site,
    render: (one) => render(one, given),
    others: [...printed.files, ...printed.teacherFiles],
  };
}

function common({ site, theme }: Makings, { content, base }: Options) {
  const { url } = site.settings;
  return {
    theme,
    contentDir: content,
    // Where a published site lies on its host: the path of its address.
    base: base || (url === '' ? '/' : new URL(url).pathname),
  };
}

function copies(statics: string[], { content }: Options): OutputFile[] {
  return statics.map((path) => ({ path, kind: 'copy', from: join(content, 'static', path) }));
}
