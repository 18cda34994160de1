/** The rim: words of the command line in, messages and an exit code out. The only one to end the process. */
import { dirname } from 'node:path';
import { wordsOf } from './7-publish/file-errors.ts';
import { HELP } from './command-line/help.ts';
import type { Shard } from './command-line/option-values.ts';
import { type Options, readOptions } from './command-line/options.ts';
import { progressLine } from './command-line/progress-line.ts';
import {
  buildReport,
  checkedLine,
  clearingLines,
  doneLine,
  fixedLines,
  printedLines,
} from './command-line/report-build.ts';
import { ruleHelp } from './command-line/rule-help.ts';
import { say, shownPath, tell } from './command-line/tell.ts';
import { UsageError } from './command-line/usage-error.ts';
import { cacheFolder, clearCache, withCache } from './kept/files.ts';
import { filesTold, lookBack, rememberBuild } from './kept/last-build.ts';
import { isRefused } from './messages/tally.ts';
import type { WrittenPdf } from './print-file.ts';
import { programVersion } from './program-version.ts';
import { keepHeapSmall } from './small-heap.ts';

/** 0: done, with warnings at most. 1: the content has errors, or the disk failed; nothing is published. 2: the command line was wrong. */
type ExitCode = 0 | 1 | 2;

async function main(argv: string[]): Promise<ExitCode> {
  const request = readOptions(argv, process.cwd());
  switch (request.type) {
    case 'help':
      process.stdout.write(request.topic === '' ? HELP : ruleHelp(request.topic));
      return 0;
    case 'version':
      process.stdout.write(`${programVersion()}\n`);
      return 0;
    case 'run':
      return COMMANDS[request.options.command](request.options);
  }
}

// Each command loads what it needs and no more: `print` is done before Eleventy would have started.
const COMMANDS: Record<Options['command'], (options: Options) => Promise<ExitCode>> = {
  async check(options) {
    const { check } = await import('./check.ts');
    if (options.fix) await fix(options);
    const { files, site, draftsLeft } = await check(options);
    tell(files, options);
    if (isRefused(files, options.strict)) return 1;
    say(checkedLine(site, draftsLeft), options);
    return 0;
  },

  async build(options) {
    if (options.shard !== null) return await shard(options, options.shard);
    return await withCache(options, (cacheDir) => build(options, cacheDir));
  },

  async merge(options) {
    const { withShards } = await import('./shards.ts');
    // Shards together are the cache of this build: nothing of it is remembered for a later one.
    return await withShards(options.inputs, (shards) => build(options, shards, shards));
  },

  import: async (options) => {
    const { importFiles } = await import('./import/import-files.ts');
    const { importReport, isComplete } = await import('./command-line/report-import.ts');
    const { inputs, out, content } = options;
    const imported = await importFiles(inputs, out, dirname(out) === content ? content : out);
    say(importReport(imported, out, shownPath), options);
    return isComplete(imported) ? 0 : 1;
  },

  async init(options) {
    const { init } = await import('./start/init.ts');
    const { askFor, DEFAULTS } = await import('./start/ask.ts');
    const { startedLines } = await import('./command-line/report-start.ts');
    const { stdin: input, stdout: output } = process;
    const isAsked = !options.yes && !options.quiet && input.isTTY && output.isTTY;
    const starter = isAsked ? await askFor({ input, output }) : DEFAULTS;
    say(startedLines(init(options.root, starter), shownPath(options.root)), options);
    return 0;
  },

  async new(options) {
    if (options.guide === null) throw new UsageError('Unexpected `new` without a guide');
    const { writeGuide } = await import('./start/write-guide.ts');
    const { newGuideLines } = await import('./command-line/report-start.ts');
    const written = await writeGuide(options.content, options.guide);
    say(newGuideLines({ ...written, path: shownPath(written.path) }), options);
    return 0;
  },

  async dev(options) {
    const { dev } = await import('./dev/dev.ts');
    const { lookedLine, newsOnly } = await import('./command-line/report-dev.ts');
    // From the start on: what is made until then goes as well.
    const ended = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
        process.once(signal, () => resolve());
    });
    const isNews = newsOnly();
    return await withCache(options, async (cacheDir): Promise<ExitCode> => {
      const running = await dev(options, cacheDir, {
        looked: (seen) => {
          if (isNews(seen.files)) tell(seen.files, options);
          say(lookedLine(seen), options);
        },
        failed: (error) => process.stderr.write(`${wordsOf(error)}\n`),
      });
      say(`The site: ${running.address} (Ctrl+C ends it)\n`, options);
      await ended;
      await running.close();
      return 0;
    });
  },

  async lsp(options) {
    const { serveEditor } = await import('./lsp/serve-editor.ts');
    if (process.stdin.isTTY) {
      process.stderr.write(
        'This waits for an editor to start it and to ask: see docs/editor.md. Ctrl+C ends it.\n',
      );
    }
    await serveEditor(options.content, { input: process.stdin, output: process.stdout });
    return 0;
  },

  async clean(options) {
    const removed = clearCache(cacheFolder());
    say(
      `Removed ${removed} ${removed === 1 ? 'file' : 'files'} kept from earlier builds.\n`,
      options,
    );
    return 0;
  },

  async print(options) {
    const started = performance.now();
    const { printFile } = await import('./print-file.ts');
    const { files, written } = await printFile(options);
    tell(files, options);
    if (written === null) {
      process.stderr.write('Nothing was printed.\n');
      return 1;
    }
    const time = ((performance.now() - started) / 1000).toFixed(1);
    say(`${printedLines(written.map(shownPdf))}Printed in ${time} s.\n`, options);
    const worksheet = written.find(({ kind }) => kind === 'worksheet');
    if (options.print.open && worksheet !== undefined) await show(worksheet.path);
    return 0;
  },
};

const shownPdf = (pdf: WrittenPdf) => ({ ...pdf, path: shownPath(pdf.path) });

async function show(path: string): Promise<void> {
  const { openFile } = await import('./command-line/open-file.ts');
  if (await openFile(path)) return;
  process.stderr.write(
    `No program was found that shows a PDF: open ${shownPath(path)} yourself.\n`,
  );
}

/** What is put right may uncover more: a heading that is seen has a question under it. */
async function fix(options: Options): Promise<void> {
  const { check } = await import('./check.ts');
  const { fixContent } = await import('./fix-content.ts');
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixed = fixContent(options.content, (await check(options)).files);
    if (fixed.length === 0) return;
    say(fixedLines(fixed, shownPath(options.content)), options);
  }
}

const MOST_ROUNDS = 5;

async function build(options: Options, cacheDir: string, shards?: string): Promise<ExitCode> {
  const started = performance.now();
  const { inputs, last } = lookBack(options, cacheDir);
  if (last !== null) {
    tell(filesTold(last), options);
    say(doneLine(last.report, shownPaths(options), performance.now() - started, true), options);
    return 0;
  }
  keepHeapSmall();
  const { build } = await import('./build.ts');
  const progress = progressLine(process.stderr, options.quiet);
  const effects = { onProgress: progress.show, cacheDir, ...(shards !== undefined && { shards }) };
  const { published, files, ...built } = await build(options, effects);
  progress.clear();
  tell(files, options);
  if (published === null) {
    process.stderr.write('Nothing was published.\n');
    return 1;
  }
  process.stderr.write(clearingLines(published));
  const report = buildReport(built.site, built.draftsLeft, published);
  if (inputs !== null) rememberBuild({ inputs, files, report }, options, cacheDir);
  say(doneLine(report, shownPaths(options), performance.now() - started, false), options);
  return 0;
}

async function shard(options: Options, { index, of }: Shard): Promise<ExitCode> {
  const { buildShard } = await import('./shards.ts');
  const { files, made } = await buildShard(options, { index, of });
  tell(files, options);
  if (made === null) {
    process.stderr.write('Nothing was made.\n');
    return 1;
  }
  const { guides, pages, pdfs } = made;
  const line = `Shard ${index} of ${of}: ${guides} guides, ${pages} pages and ${pdfs} PDFs in ${shownPath(options.out)}.`;
  say(
    `${line}\nPut the site together with: foolscap merge, and the folders of all shards.\n`,
    options,
  );
  return 0;
}

function shownPaths({ out, teacherOut }: Options) {
  return { out: shownPath(out), teacherOut: shownPath(teacherOut) };
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError;
  process.stderr.write(`${wordsOf(error)}\n${usage ? 'Try `foolscap --help`.\n' : ''}`);
  process.exitCode = usage ? 2 : 1;
}
