import { basename, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { MessageFormat } from '../messages/formats/names.ts';
import { listed } from '../messages/nearest.ts';
import { NEW_KINDS, type NewGuide } from '../start/new-kinds.ts';
import {
  baseFrom,
  checkCourse,
  formatFrom,
  portFrom,
  type Shard,
  shardFrom,
  siteUrlFrom,
} from './option-values.ts';
import { PRINT_FLAGS, type PrintChoice, printChoice } from './print-choice.ts';
import { UsageError, unknown } from './usage-error.ts';

export const COMMANDS = [
  'build',
  'check',
  'print',
  'merge',
  'import',
  'init',
  'new',
  'dev',
  'lsp',
  'clean',
] as const;
export type Command = (typeof COMMANDS)[number];

/** Complete: every default is filled in. All paths are absolute. */
export interface Options {
  command: Command;
  /** The project: holds content/ and dist/. Default: the working folder. */
  root: string;
  /** Default: `content` in the root. */
  content: string;
  /** Default: `dist` in the root. */
  out: string;
  /** Default: the output folder's name with `-teacher` added, beside it. */
  teacherOut: string;
  /** Where the site lies on its server, `/` or `/path/`. Default: the path of the site's address. */
  base: string;
  /** Overrules `url` of site.yml. Default: none. */
  siteUrl: string;
  /** Drafts are built too. Default: no. */
  drafts: boolean;
  /** Sheets and keys are printed. Default: yes. */
  pdf: boolean;
  /** Warnings count as errors. Default: no. */
  strict: boolean;
  /** How messages are told: as text on standard error, all others on standard output. Default: text. */
  format: MessageFormat;
  /** Nothing but messages is said. Default: no. */
  quiet: boolean;
  /** Of `check`: what can mean one thing only is put right in the author's files. Default: no. */
  fix: boolean;
  /** What earlier builds have made is used, and what this one makes is kept. Default: yes. */
  cache: boolean;
  /** A share of a site is made, to be merged later. Default: null, the whole site. */
  shard: Shard | null;
  /** Of `merge`: the shards' folders. Of `import`: the files. */
  inputs: string[];
  /** Of `init`: nothing is asked. Default: no. */
  yes: boolean;
  /** Of `new`; else null. */
  guide: NewGuide | null;
  /** Of `dev`: where it is shown. Default: 4242, or the next that is free. */
  port: number;
  /** Of `print`. Default: all is null, as the guide's settings have it. */
  print: PrintChoice;
}

/** Asked for in place of a command. */
export type Request =
  | { type: 'run'; options: Options }
  /** `topic`: a rule; empty for the program itself. */
  | { type: 'help'; topic: string }
  | { type: 'version' };

const FLAGS = {
  content: { type: 'string' },
  out: { type: 'string' },
  'teacher-out': { type: 'string' },
  base: { type: 'string' },
  'site-url': { type: 'string' },
  drafts: { type: 'boolean' },
  'no-pdf': { type: 'boolean' },
  strict: { type: 'boolean' },
  format: { type: 'string' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  fix: { type: 'boolean' },
  'no-cache': { type: 'boolean' },
  course: { type: 'string' },
  yes: { type: 'boolean', short: 'y' },
  port: { type: 'string' },
  shard: { type: 'string' },
  edition: { type: 'string' },
  paper: { type: 'string' },
  space: { type: 'string' },
  pages: { type: 'string' },
  open: { type: 'boolean' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'string', short: 'v' },
} as const;
type Flag = keyof typeof FLAGS;

/**
 * Words of the command line to options.
 *
 * @param cwd What relative paths are resolved against; absolute.
 * @throws UsageError
 */
export function readOptions(argv: string[], cwd: string): Request {
  const { tokens } = parseArgs({ args: argv, options: FLAGS, strict: false, tokens: true });
  const values = new Map<Flag, string>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    if (!isFlag(token.name)) throw new UsageError(unknown('option', token.rawName, flagNames()));
    const bare = token.name === 'version' && token.value === undefined;
    values.set(token.name, bare ? '' : flagValue(token.name, token.rawName, token.value));
  }
  if (words[0] === 'help') return { type: 'help', topic: words[1] ?? '' };
  if (values.has('help')) return { type: 'help', topic: '' };
  // `print FILE.md --version B` asks for a version of the sheet.
  const isSheets = words[0] === 'print' && values.get('version') !== '';
  if (values.has('version') && !isSheets) return { type: 'version' };
  return { type: 'run', options: optionsFrom(words, values, cwd) };
}

function optionsFrom(words: string[], values: Map<Flag, string>, cwd: string): Options {
  const [command, place, ...more] = words;
  if (command === undefined) {
    throw new UsageError(`Unexpected end of the command, expected ${listed(COMMANDS)}`);
  }
  if (!isCommand(command)) throw new UsageError(unknown('command', command, COMMANDS));
  const [extra] = more;
  if (command === 'merge') return mergeOptions(words.slice(1), values, cwd);
  if (command === 'import') return importOptions(words.slice(1), values, cwd);
  if (command === 'new') return newOptions(words.slice(1), values, cwd);
  if (extra !== undefined) {
    throw new UsageError(`Unexpected \`${extra}\`, expected one folder after \`${command}\``);
  }
  const path = (flag: Flag, fallback: string) => resolve(cwd, values.get(flag) ?? fallback);
  const root = command === 'print' ? cwd : resolve(cwd, place ?? '.');
  const out = path('out', resolve(root, 'dist'));
  const teacherOut = path('teacher-out', resolve(out, '..', `${basename(out)}-teacher`));
  if (command !== 'print' && (lies(teacherOut, out) || lies(out, teacherOut))) {
    throw new UsageError(
      'Unexpected output folders one in the other, expected `--teacher-out` apart from `--out`: it holds every answer',
    );
  }
  const content = path('content', resolve(root, 'content'));
  if (command !== 'print' && (lies(out, content) || lies(teacherOut, content))) {
    throw new UsageError(
      'Unexpected output folder in the folder of the content, expected one apart from it',
    );
  }
  if (values.has('course')) {
    throw new UsageError('Unexpected `--course`, expected it after `import` or `new` alone');
  }
  if (values.has('fix') && command !== 'check') {
    throw new UsageError('Unexpected `--fix`, expected it after `check` alone');
  }
  if (values.has('stdio') && command !== 'lsp') {
    throw new UsageError('Unexpected `--stdio`, expected it after `lsp` alone');
  }
  if (values.has('yes') && command !== 'init') {
    throw new UsageError('Unexpected `--yes`, expected it after `init` alone');
  }
  if (values.has('port') && command !== 'dev') {
    throw new UsageError('Unexpected `--port`, expected it after `dev` alone');
  }
  const ofPrint = PRINT_FLAGS.find((flag) => values.has(flag));
  if (ofPrint !== undefined && command !== 'print') {
    throw new UsageError(`Unexpected \`--${ofPrint}\`, expected it after \`print\` alone`);
  }
  const siteUrl = siteUrlFrom(values.get('site-url'));
  return {
    command,
    root,
    content: command === 'print' ? printed(place, cwd) : content,
    out: command === 'print' ? path('out', '.') : out,
    teacherOut,
    base: command === 'dev' ? '/' : baseFrom(values.get('base')),
    siteUrl,
    // While one writes, drafts are what one looks at.
    drafts: values.has('drafts') || command === 'dev',
    pdf: !values.has('no-pdf'),
    strict: values.has('strict'),
    format: formatFrom(values.get('format'), values.has('json')),
    quiet: values.has('quiet'),
    fix: values.has('fix'),
    cache: !values.has('no-cache'),
    shard: shardFrom(values.get('shard')),
    inputs: [],
    yes: values.has('yes'),
    port: portFrom(values.get('port')),
    guide: null,
    print: printChoice(values),
  };
}

/** The words after `merge` are shards; the site is that of the working folder. */
function mergeOptions(words: string[], values: Map<Flag, string>, cwd: string): Options {
  if (words.length === 0) {
    throw new UsageError(
      'Unexpected end of the command, expected the shards’ folders after `merge`',
    );
  }
  const inputs = words.map((word) => resolve(cwd, word));
  return { ...optionsFrom(['build'], values, cwd), command: 'merge', inputs };
}

/** The words after `import` are files; guides come into a folder of their own, or into a course. */
function importOptions(words: string[], values: Map<Flag, string>, cwd: string): Options {
  if (words.length === 0) {
    throw new UsageError('Unexpected end of the command, expected files after `import`');
  }
  const course = values.get('course');
  const out = values.get('out');
  if (course !== undefined && out !== undefined) {
    throw new UsageError('Unexpected `--course` beside `--out`, expected one of the two');
  }
  checkCourse(course);
  const others = new Map([...values].filter(([name]) => name !== 'course' && name !== 'out'));
  const options = optionsFrom(['build'], others, cwd);
  const folder =
    course === undefined ? resolve(cwd, out ?? 'imported') : resolve(options.content, course);
  const inputs = words.map((word) => resolve(cwd, word));
  return { ...options, command: 'import', out: folder, inputs };
}

/** After `new` stand what kind of guide and its title; its course may be left out where there is one alone. */
function newOptions(words: string[], values: Map<Flag, string>, cwd: string): Options {
  const [kind, title, extra] = words;
  if (kind === undefined) {
    throw new UsageError(
      `Unexpected end of the command, expected ${listed(NEW_KINDS)} after \`new\``,
    );
  }
  const known = NEW_KINDS.find((one) => one === kind);
  if (known === undefined) throw new UsageError(unknown('kind of guide', kind, NEW_KINDS));
  if (title === undefined || title.trim() === '') {
    throw new UsageError(
      `Unexpected end of the command, expected a title: new ${kind} "The title"`,
    );
  }
  if (extra !== undefined) {
    throw new UsageError(
      `Unexpected \`${extra}\`, expected the whole title between quotes: new ${kind} "${words.slice(1).join(' ')}"`,
    );
  }
  const course = values.get('course');
  checkCourse(course);
  const others = new Map([...values].filter(([name]) => name !== 'course'));
  const guide = { kind: known, title: title.trim(), course: course ?? null };
  return { ...optionsFrom(['build'], others, cwd), command: 'new', guide };
}

/** Whether a path is this folder or lies in it. */
function lies(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}${sep}`);
}

function printed(place: string | undefined, cwd: string): string {
  if (place === undefined) {
    throw new UsageError('Unexpected end of the command, expected a Markdown file after `print`');
  }
  return resolve(cwd, place);
}

function flagValue(name: Flag, written: string, value: string | undefined): string {
  if (FLAGS[name].type === 'string') {
    if (value === undefined || value === '' || value.startsWith('--')) {
      throw new UsageError(`Unexpected \`${written}\` without a value, expected \`${written} …\``);
    }
    return value;
  }
  if (value !== undefined) {
    throw new UsageError(`Unexpected value \`${value}\`, expected \`${written}\` alone`);
  }
  return '';
}

function flagNames(): string[] {
  return Object.keys(FLAGS).map((name) => `--${name}`);
}

function isFlag(name: string): name is Flag {
  return Object.hasOwn(FLAGS, name);
}

function isCommand(word: string): word is Command {
  return COMMANDS.some((command) => command === word);
}
