/**
 * What is remembered of the last build of a content folder into an output: what it was made from, what it said, and
 * how the disk had its files. Where all of that is still so, there is nothing to do; that is found out without
 * loading what reads, parses and renders.
 */
import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { lookFolder } from '../4-render/look/look-folder.ts';
import type { Options } from '../command-line/options.ts';
import type { BuildReport } from '../command-line/report-build.ts';
import { type KeptMessage, keptMessages, tellAgain } from '../messages/kept-messages.ts';
import { programKey } from '../program-key.ts';
import { keep, keptText } from './files.ts';
import { memoryOf, standsAsBefore } from './outputs.ts';

export interface LastBuild {
  report: BuildReport;
  /** By the path of their file. */
  messages: [path: string, told: KeptMessage[]][];
}

interface Remembered extends LastBuild {
  inputs: string;
  outputs: RememberedOutput[];
}

interface RememberedOutput {
  folder: string;
  /** Which of the things remembered of the folder (`outputs.ts`) this build left. */
  memory: string;
  /** Hash of all names in it, where other people's files there are searched for answers; else null. */
  names: string | null;
}

/**
 * Hash of all that a build is made from: the program, its options, what lies in the content folder and in the templates.
 *
 * @param texts Gets those of the content folder, by path from there.
 */
function inputsOf(options: Options, texts: Map<string, Uint8Array>): string {
  const { content, base, siteUrl, drafts, pdf, strict } = options;
  const hash = createHash('sha256');
  hash.update(JSON.stringify([programKey(), base, siteUrl, drafts, pdf, strict]));
  addFolder(content, '', hash, texts);
  const look = lookFolder(options);
  if (look !== null) addFolder(look, '', hash);
  return hash.digest('hex');
}

/** Text is hashed; of anything else, which may be large, it is enough that nobody has written to it. */
function addFolder(
  root: string,
  folder: string,
  hash: ReturnType<typeof createHash>,
  texts?: Map<string, Uint8Array>,
): void {
  for (const entry of entriesOf(join(root, folder))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const place = join(root, path);
    hash.update(`\n${JSON.stringify([path, entry.isFile(), entry.isDirectory()])}`);
    if (entry.isDirectory()) addFolder(root, path, hash, texts);
    else if (/\.(?:md|ya?ml)$/i.test(entry.name) && entry.isFile()) {
      const text = readFileSync(place);
      hash.update(text);
      texts?.set(path, text);
    } else if (entry.isFile()) {
      const { size, mtimeMs, ctimeMs, ino } = statSync(place);
      hash.update(JSON.stringify([size, mtimeMs, ctimeMs, ino]));
    }
  }
}

function entriesOf(folder: string): Dirent[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

export interface LookBack {
  /** What a build would be made from now; null where nobody can tell, like that of a folder that is not there. */
  inputs: string | null;
  /** The texts among that, by path from the content folder: a build need not read them once more. */
  texts: ReadonlyMap<string, Uint8Array>;
  /** The last build, where another would make the same of the same; else null. */
  last: LastBuild | null;
}

export function lookBack(options: Options, cacheDir: string): LookBack {
  const texts = new Map<string, Uint8Array>();
  try {
    const inputs = inputsOf(options, texts);
    const last = JSON.parse(keptText(fileFor(options, cacheDir)) ?? 'null') as Remembered | null;
    const isSame =
      last?.inputs === inputs && last.outputs.every((output) => stands(output, cacheDir));
    return { inputs, texts, last: isSame ? last : null };
  } catch {
    // Whatever is in the way, a build will tell.
    return { inputs: null, texts: new Map(), last: null };
  }
}

function stands({ folder, memory, names }: RememberedOutput, cacheDir: string): boolean {
  if (names !== null && names !== namesIn(folder)) return false;
  return standsAsBefore(folder, cacheDir, memory);
}

/** The files of a build that has been remembered, with what there was to say of them. */
export function filesTold({ messages }: LastBuild): VFile[] {
  return messages.map(([path, told]) => {
    const file = new VFile({ path, value: '' });
    tellAgain(file, told);
    return file;
  });
}

/**
 * @param inputs As they were before the first of them was read.
 */
export function rememberBuild(
  { inputs, files, report }: { inputs: string; files: readonly VFile[]; report: BuildReport },
  options: Options,
  cacheDir: string,
): void {
  if (files.some(isOfTheMachine)) return;
  try {
    const isApart = report.proved !== null;
    const outputs = isApart ? [options.out, options.teacherOut] : [options.out];
    const remembered: Remembered = {
      inputs,
      report,
      messages: files
        .filter(({ messages }) => messages.length > 0)
        .map((file) => [file.path, keptMessages(file)]),
      outputs: outputs.map((folder) => {
        const memory = memoryOf(folder, cacheDir);
        if (memory === null) throw new Error(`Nothing is remembered of \`${folder}\``);
        return { folder, memory, names: isApart ? namesIn(folder) : null };
      }),
    };
    keep(fileFor(options, cacheDir), JSON.stringify(remembered));
  } catch {
    // The site is published: what can't be remembered costs the next build time, and nothing else.
  }
}

/** What is told of it may have been put right at the next build, and nothing that a build is made from tells. */
function isOfTheMachine({ messages }: VFile): boolean {
  return messages.some(({ ruleId }) => ruleId === 'link-pictures-can-be-made');
}

function namesIn(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return createHash('sha256').update(JSON.stringify(names.sort())).digest('hex');
}

function fileFor({ content, out, teacherOut }: Options, cacheDir: string): string {
  const name = createHash('sha256')
    .update(JSON.stringify([content, out, teacherOut]))
    .digest('hex');
  return join(cacheDir, 'build', name.slice(0, 2), `${name}.json`);
}
