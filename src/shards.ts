/**
 * A site past one machine: each of several machines makes the pages and sheets of its share of the guides, and one
 * of them puts the site together of all shares. What a shard leaves is a folder of the same kind as the cache: the
 * build that merges takes from it what it would else have made itself, so that it is the same site byte for byte. So a
 * shard is trusted as the machine is that merges: what a page, a sheet or a tree in it says is not looked at again.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { diskFolder } from './1-read/disk/content-folder.ts';
import { pageKey } from './4-render/page-key.ts';
import { planSite, renderPages, themeOf } from './4-render/render-site.ts';
import type { PrintJob } from './5-print/job.ts';
import { printGuides } from './5-print/print-guides.ts';
import { nothingPrinted, type Printed } from './5-print/printed.ts';
import { makeFolder } from './7-publish/make-folder.ts';
import type { Shard } from './command-line/option-values.ts';
import type { Options } from './command-line/options.ts';
import { UsageError } from './command-line/usage-error.ts';
import { type EditionInput, renderOptions } from './editions/edition.ts';
import { pictureFiles } from './editions/link-pictures.ts';
import { keepsAnswersApart } from './guide/audience.ts';
import { copyMade } from './kept/files.ts';
import { keptPages } from './kept/pages.ts';
import { linkPictures } from './link-pictures.ts';
import { isRefused } from './messages/tally.ts';
import { ownLook, withTemplates } from './own-look.ts';
import { foreseen } from './print-site.ts';
import { reportPrintProblems } from './report-problems.ts';
import { type KeptUnits, keptUnits } from './units/kept-units.ts';
import { survey, wholeSite } from './units/survey.ts';

const MARKER = '.foolscap-shard.json';

export interface BuiltShard {
  files: VFile[];
  /** null where messages stood against it: then nothing is left of it. */
  made: { guides: number; pages: number; pdfs: number } | null;
}

/**
 * Makes one shard into the output folder.
 *
 * @throws UsageError where somebody else's files lie there.
 */
export async function buildShard(options: Options, shard: Shard): Promise<BuiltShard> {
  claim(options.out);
  const kept = keptUnits(options.out, null);
  try {
    return await makeShard(options, shard, kept);
  } finally {
    kept.close();
  }
}

async function makeShard(options: Options, shard: Shard, kept: KeptUnits): Promise<BuiltShard> {
  const { content, out, strict } = options;
  const surveyed = await survey(diskFolder(content), options, kept);
  const { site, files, guides, statics } = surveyed;
  const look = await ownLook(options, files, out);
  const pictures = linkPictures(options, site.settings, files);
  if (isRefused(files, strict)) return { files, made: null };
  const isOwn = (name: string) => shareOf(name, shard.of) === shard.index;

  const printed = options.pdf ? await print() : nothingPrinted();
  if (isRefused(files, strict)) return { files, made: null };

  const made = await withTemplates(options, files, render);
  return { files, made };

  async function render(): Promise<BuiltShard['made']> {
    const theme = await themeOf(site.settings, look);
    const input: EditionInput = { printed, theme, pictures, statics, options };
    const pages = keptPages(out);
    const plan = planSite(site, renderOptions(input, site.settings, 'pupils'), theme);
    // Two editions are made where they are proved: where they are put together.
    const own = keepsAnswersApart(site)
      ? []
      : plan.pages.filter(({ source }) => source !== '' && isOwn(source));
    const keys = new Map(
      own.map((page) => [
        page.frame.address,
        pageKey(page, surveyed.keys.get(page.source) ?? '', theme.key),
      ]),
    );
    for (let at = 0; at < own.length; at += AT_ONCE) {
      const some = own.slice(at, at + AT_ONCE);
      const sources = { guide: guides.guide, questions: plan.questions };
      for (const file of await renderPages(some, sources, theme)) {
        const key = keys.get(file.path.replace(/index\.html$/, ''));
        if (file.kind === 'text' && key !== undefined) pages.keep(key, file.text);
      }
    }
    const drawn = plan.pictures.filter(({ address }) => isOwn(address));
    // Each is kept when it is made.
    for await (const _ of pictureFiles(drawn, pictures, out));
    const sources = site.courses.flatMap((course) => course.guides.map(({ source }) => source));
    const pdfs = printed.files.length + printed.teacherFiles.length;
    return { guides: sources.filter(isOwn).length, pages: own.length, pdfs };
  }

  async function print(): Promise<Printed> {
    const whole = wholeSite(surveyed);
    const resources = foreseen(whole, content, files);
    if (isRefused(files, strict)) return nothingPrinted();
    const made = await printGuides(whole, {
      contentDir: content,
      cacheDir: out,
      workers: availableParallelism(),
      resources,
      only: (job) => isOwn(nameOf(job)),
    });
    reportPrintProblems(made.problems, files);
    return made;
  }
}

const AT_ONCE = 300;

/** A guide's sheets go with its pages, which tell of them; a packet goes by itself. */
function nameOf({ file, sources }: PrintJob): string {
  return file.unit === '' ? (sources[0] ?? '') : file.address;
}

/** Whose share something is, from 1: the same on every machine, whatever else there is. */
function shareOf(name: string, of: number): number {
  return (createHash('sha256').update(name).digest().readUInt32BE(0) % of) + 1;
}

/** A folder is ours where we have marked it, or nothing is in it. A link under the marker's name is none: it would be written through. */
function claim(folder: string): void {
  makeFolder(folder);
  const marker = join(folder, MARKER);
  if (lstatSync(marker, { throwIfNoEntry: false })?.isFile() === true) return;
  if (readdirSync(folder).length > 0) {
    throw new UsageError(
      `Unexpected files in \`${folder}\`, expected an empty folder for the shard: name one with \`--out\``,
    );
  }
  writeFileSync(marker, '{"format":1}\n', { flag: 'wx' });
}

/**
 * All shards in one folder for the time of an action.
 *
 * @throws UsageError where one is no shard.
 */
export async function withShards<T>(
  shards: readonly string[],
  action: (folder: string) => Promise<T>,
): Promise<T> {
  for (const shard of shards) {
    if (!existsSync(join(shard, MARKER))) {
      throw new UsageError(
        `Unexpected folder \`${shard}\`, expected one that \`foolscap build --shard\` has made`,
      );
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-shards-'));
  try {
    for (const shard of shards) copyMade(shard, folder);
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
