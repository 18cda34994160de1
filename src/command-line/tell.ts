/** What a command says: messages of files, in the format that was asked for, and lines of its own. */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { styleText } from 'node:util';
import type { VFile } from 'vfile';
import { piecesOfAdvice, withoutAdvice } from '../messages/advice.ts';
import { githubMessages } from '../messages/formats/github.ts';
import { jsonMessages } from '../messages/formats/json.ts';
import { sarifMessages } from '../messages/formats/sarif.ts';
import { type Colour, formatMessages, type Terminal } from '../messages/formats/text.ts';
import { tally } from '../messages/tally.ts';
import { programVersion } from '../program-version.ts';
import type { Options } from './options.ts';
import { ruleHelp } from './rule-help.ts';

/**
 * Text goes to standard error; what is for other programs, to standard output. Advice is told by `check`, which people
 * run to have their guides looked at; whoever builds again and again reads of it in one line.
 */
export function tell(all: readonly VFile[], options: Options): void {
  const { content, command, format } = options;
  const files = command === 'check' ? all : withoutAdvice(all);
  // Of a single guide paths are those that were asked for.
  const root = command === 'print' ? process.cwd() : content;
  const prefix = command === 'print' ? '' : `${shownPath(content)}/`;
  const inRepository = command === 'print' ? '' : pathInRepository(content);
  switch (format) {
    case 'text':
      process.stderr.write(formatMessages(files, { prefix }, terminal(process.stderr, root)));
      if (command !== 'check' && command !== 'print') say(adviceLine(all), options);
      return;
    case 'json':
      process.stdout.write(jsonMessages(files, { prefix }));
      return;
    case 'github':
      process.stdout.write(githubMessages(files, { prefix: inRepository }));
      return;
    case 'sarif':
      process.stdout.write(
        sarifMessages(
          files,
          { prefix: inRepository },
          { version: programVersion(), helpOf: ruleHelp },
        ),
      );
  }
}

function adviceLine(files: readonly VFile[]): string {
  const count = piecesOfAdvice(tally(files).advice);
  return count === '' ? '' : `${count}: foolscap check\n`;
}

/** A line of the command's own, where people read. */
export function say(line: string, { quiet, format }: Options): void {
  if (!quiet && format === 'text') process.stdout.write(line);
}

/** A path as the person at this terminal would write it. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path).split(sep).join('/');
  return near === '' ? '.' : near.startsWith('../../') ? path : near;
}

/** Where a repository is looked at, paths are its own: that of the working folder, or the one that a workflow runs in. */
function pathInRepository(content: string): string {
  const root = process.env.GITHUB_WORKSPACE || process.cwd();
  return `${relative(root, content).split(sep).join('/')}/`;
}

const COLOURS = {
  error: 'red',
  warning: 'yellow',
  advice: 'cyan',
  path: 'underline',
  quiet: 'dim',
} as const satisfies Record<Colour, Parameters<typeof styleText>[0]>;

/** null where nobody sits at it. */
function terminal(stream: NodeJS.WriteStream, root: string): Terminal | null {
  if (!stream.isTTY) return null;
  return {
    columns: stream.columns,
    paint: (colour, text) => styleText(COLOURS[colour], text, { stream }),
    linesOf: ({ path }) => {
      try {
        return readFileSync(join(root, path), 'utf8').split(/\r\n|\n|\r/);
      } catch {
        return null;
      }
    },
  };
}
