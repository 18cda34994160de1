/** Every fence in the handbook and the README is tried, by what its first word says it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS_KINDS, settingsSchema } from '../../src/1-read/settings/json-schemas.ts';
import { COMPONENT_NAMES, PAGE_KINDS } from '../../src/4-render/look/names.ts';
import { readOptions } from '../../src/command-line/options.ts';
import { inspect } from '../../src/inspect.ts';
import * as library from '../../src/library.ts';
import { formatMessages } from '../../src/messages/formats/text.ts';
import { DEFAULTS } from '../../src/start/ask.ts';
import { starterFiles } from '../../src/start/starter.ts';
import { DOCS, type Fence, fencesOf, textOf } from './fences.ts';
import { projectOfGuide } from './site-around.ts';
import { told } from './told.ts';

const pages = readdirSync(DOCS).filter((name) => name.endsWith('.md'));
/** rules.md has a test of its own. */
const read = [...pages.filter((name) => name !== 'rules.md'), '../README.md'];
const examples = read.flatMap((page) =>
  fencesOf(textOf(page)).map((fence) => ({ page, ...fence })),
);

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(DOCS, '../package.json'), 'utf8'),
);

function checkCommands(lines: readonly string[]): void {
  for (const line of lines) {
    const said = line.replace(/\s+#.*$/, '').trim();
    const [, called] = /\bfoolscap (?!-)(.+)$/.exec(said.replace(/^npm .*/, '')) ?? [];
    // A host puts its own values in.
    const words = called?.replace(/\$\{\{.*?\}\}/g, '1').match(/"[^"]*"|\S+/g) ?? [];
    const argv = words.map((word) => word.replaceAll('"', ''));
    if (argv.length > 0) expect(() => readOptions(argv, '/home/me'), line).not.toThrow();
    const script = /^npm run (\S+)/.exec(said)?.[1];
    if (script !== undefined) expect(Object.keys(scripts), line).toContain(script);
  }
}

const schemas = SETTINGS_KINDS.map((kind) => ({
  kind,
  accepts: new Ajv2020({ strict: false }).compile(settingsSchema(kind)),
}));
/** The kinds of settings that these may be. */
const accepting = (settings: unknown) =>
  schemas.filter(({ accepts }) => accepts(settings)).map(({ kind }) => kind);

/** What a host runs is no setting of ours; the commands in it are. */
function checkYaml(text: string): void {
  const settings: unknown = parse(text);
  const isOfHost = Array.isArray(settings) || /^jobs:/m.test(text);
  if (!isOfHost) expect(accepting(settings), text).not.toEqual([]);
  const runs = text.matchAll(/\brun: (.+)$/gm);
  checkCommands([...runs].map(([, command = '']) => command));
}

/** A tree of files, in which two spaces go one deeper; what stands after two spaces or more is said of the file. */
function pathsOf(text: string): string[] {
  const folders: string[] = [];
  return text.split('\n').map((line) => {
    const [, indent = '', name = ''] = /^( *)(\S+)/.exec(line) ?? [];
    folders.length = indent.length / 2;
    folders.push(name);
    return folders.join('');
  });
}

function checkFiles(text: string): void {
  const written = [...starterFiles(DEFAULTS).keys()];
  for (const path of pathsOf(text)) {
    const [, folder, name] = /^templates\/(components|pages)\/(.+)\.tsx$/.exec(path) ?? [];
    if (folder === 'components') expect(COMPONENT_NAMES).toContain(name);
    if (folder === 'pages') expect(Object.keys(PAGE_KINDS)).toContain(name);
    if (!path.startsWith('content/')) continue;
    const found = written.filter((one) => one.startsWith(path.replace(/\*.*$/, '')));
    expect(found, path).not.toEqual([]);
  }
}

const compiles = (loader: 'js' | 'tsx' | 'css') => (fence: Fence) => {
  expect(() => transformSync(fence.text, { loader, jsx: 'preserve' })).not.toThrow();
};

/** By the first word of a fence. Of other programs' languages we know the commands in them. */
const TRIED: Readonly<Record<string, (fence: Fence) => void | Promise<void>>> = {
  markdown: async (fence) => {
    expect((await told(fence)).filter(({ isError }) => isError)).toEqual([]);
  },
  sh: ({ text }) => checkCommands(text.split('\n')),
  yaml: ({ text }) => checkYaml(text),
  files: ({ text }) => checkFiles(text),
  json: ({ text }) => {
    expect(() => JSON.parse(text)).not.toThrow();
  },
  js: (fence) => {
    compiles('js')(fence);
    const [, names = ''] =
      /import \{ (.+?) \} from '@foolscap-guides\/foolscap';/.exec(fence.text) ?? [];
    expect(Object.keys(library)).toEqual(expect.arrayContaining(names.split(', ')));
  },
  tsx: compiles('tsx'),
  css: compiles('css'),
  toml: ({ text }) => checkCommands(quoted(text)),
  lua: ({ text }) => checkCommands(quoted(text)),
  // What a command prints; the tests below know of each.
  text: ({ text }) => {
    expect(PRINTED.some((begin) => text.startsWith(begin))).toBe(true);
  },
};
const PRINTED = ['../my-guides/', 'history-notes.docx → '];

/** `['npx', '--no', '--', 'foolscap', 'lsp']` and `command = "npm run build"`. */
function quoted(text: string): string[] {
  const words = [...text.matchAll(/(["'])(.*?)\1/g)].map(([, , word = '']) => word);
  const called = words.findIndex((word, at) => word === '--' && words[at + 1] === 'foolscap');
  return [...words, ...(called < 0 ? [] : [`foolscap ${words[called + 2] ?? ''}`])];
}

describe.each(examples)('$page, line $line: $language $where', (fence) => {
  it('can be tried, and is right', async () => {
    const tried = TRIED[fence.language];
    if (tried === undefined) throw new Error(`Nobody tries "${fence.language}"`);
    await tried(fence);
  });
});

it('the message that is shown is the one that is told', async () => {
  const [shown = ''] = examples.flatMap(({ text }) => (text.startsWith('../my-') ? [text] : []));
  const guide = '---\ntitle: Rivers: a study\n---\n\n## Definition\n\nWater that flows.\n';
  const root = await projectOfGuide(guide);
  const { files } = await inspect(join(root, 'content'), { drafts: true });
  const printed = formatMessages(files, { prefix: '../my-guides/' });
  expect(printed).toContain(shown.replaceAll('physics/rivers.md', 'rivers/delta.md').trim());
});

it('is a course that the program builds, with nothing to say of it', async () => {
  const { site, files } = await inspect(DOCS, { drafts: true, pdf: true });
  expect(formatMessages(files, { prefix: '' })).toBe('');
  const guides = site.courses.flatMap((course) => course.guides.map(({ slug }) => `${slug}.md`));
  expect(guides.sort()).toEqual(pages.sort());
});

describe('a control', () => {
  it('an example with a slip is found', async () => {
    const [slip, right] = ['- [ ] One', '- [x] One'].map(
      (option) => fencesOf(`\`\`\`markdown in Multiple choice\n${option}\n- [ ] Two\n\`\`\``)[0],
    );
    if (slip === undefined || right === undefined) throw new Error('no fence');
    expect((await told(slip)).map(({ rule }) => rule)).toContain('choices-have-a-key');
    expect((await told(right)).filter(({ isError }) => isError)).toEqual([]);
    expect(() => checkCommands(['npx foolscap bild'])).toThrow();
    expect(() => checkCommands(['npm run bild'])).toThrow();
    expect(() => checkCommands(quoted('{ "--", "foolscap", "lps" }'))).toThrow();
    expect(() => checkYaml('titel: Rivers')).toThrow();
    expect(() => checkYaml('- run: npx foolscap bild')).toThrow();
    expect(() => checkFiles('templates/\n  components/footer.tsx')).toThrow();
    expect(accepting({ title: 'Rivers' })).toHaveLength(3);
  });
});
