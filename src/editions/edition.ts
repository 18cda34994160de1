/** What an edition of a site is made from: the pupils', and, where answers are kept apart, the teachers'. */
import { join } from 'node:path';
import { pictureColours } from '../4-render/look/picture-colours.ts';
import type { RenderOptions, Theme } from '../4-render/render-site.ts';
import type { PictureMaker } from '../5-print/link-pictures/picture-maker.ts';
import type { Printed } from '../5-print/printed.ts';
import type { Options } from '../command-line/options.ts';
import type { Audience } from '../guide/audience.ts';
import type { OutputFile, SheetFile } from '../guide/output.ts';
import type { SiteSettings } from '../guide/settings.ts';

/** What all editions share. */
export interface EditionInput {
  printed: Printed;
  theme: Theme;
  /** What makes pictures of pages for where their links are shared; null: they have none. */
  pictures: PictureMaker | null;
  /** Files to copy, by path from content/static/. */
  statics: readonly string[];
  options: Options;
}

/** How the pages of an edition are made. */
export function renderOptions(
  { printed, theme, pictures, statics, options: { content, base } }: EditionInput,
  { url, offline }: SiteSettings,
  audience: Audience,
): RenderOptions {
  const shown = audience === 'teachers' ? printed : publicSheets(printed);
  return {
    audience,
    theme,
    statics,
    contentDir: content,
    // Where a published site lies on its host: the path of its address.
    base: base || (url === '' ? '/' : new URL(url).pathname),
    sheets: shown.sheets,
    packets: shown.packets,
    // A teacher's answers stay on no device.
    offline: offline && audience === 'pupils',
    pictures: pictures && { ...pictures, colours: pictureColours(theme.look) },
  };
}

/** What lies beside the pages: PDFs, and for everyone the author's own static files. */
export function filesBeside(
  { printed, statics, options: { content } }: EditionInput,
  audience: Audience,
): OutputFile[] {
  if (audience === 'teachers') return [...printed.files, ...printed.teacherFiles];
  return [
    ...printed.files,
    ...statics.map(
      (path): OutputFile => ({ path, kind: 'copy', from: join(content, 'static', path) }),
    ),
  ];
}

/** Without the keys that only teachers get. */
function publicSheets({ files, sheets, packets }: Printed) {
  const kept = new Set(files.map(({ path }) => path));
  const open = (all: ReadonlyMap<string, SheetFile[]>) =>
    new Map([...all].map(([key, list]) => [key, list.filter(({ address }) => kept.has(address))]));
  return { sheets: open(sheets), packets: open(packets) };
}
