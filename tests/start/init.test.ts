/** What `init` writes is a site that is whole, and every file of it fits what it is for. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { build } from '../../src/build.ts';
import { type Options, readOptions } from '../../src/command-line/options.ts';
import { startedLines } from '../../src/command-line/report-start.ts';
import { inspect } from '../../src/inspect.ts';
import { formatMessages } from '../../src/messages/formats/text.ts';
import { programVersion } from '../../src/program-version.ts';
import { askFor, DEFAULTS } from '../../src/start/ask.ts';
import { init } from '../../src/start/init.ts';
import { PACKAGE, starterFiles } from '../../src/start/starter.ts';
import { temporaryFolder } from '../support/content.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

function optionsFor(...words: string[]): Options {
  const request = readOptions(words, '/');
  if (request.type !== 'run') throw new Error('Expected a command');
  return request.options;
}

async function said(content: string): Promise<string> {
  const { files } = await inspect(content, { drafts: true, pdf: true });
  return formatMessages(files, { prefix: '' });
}

it('is built as it is, with nothing to say of it', async () => {
  const root = await temporaryFolder();
  const { written, left, hasExamples } = init(root, DEFAULTS);
  expect({ left, hasExamples }).toEqual({ left: [], hasExamples: true });
  expect(written.every((path) => existsSync(join(root, path)))).toBe(true);
  expect(await said(join(root, 'content'))).toBe('');
  const options = optionsFor('build', root, '--strict');
  const { published, files } = await build(options, { cacheDir: join(root, 'cache') });
  expect(formatMessages(files, { prefix: '' })).toBe('');
  expect(published?.pupils.files).toBeGreaterThan(20);
  for (const file of ['worksheet.pdf', 'answer-key.pdf']) {
    expect(existsSync(join(options.out, 'water/the-water-cycle', file)), file).toBe(true);
  }
});

it('a control: a slip in one of its guides is told of', async () => {
  const root = await temporaryFolder();
  init(root, DEFAULTS);
  const guide = join(root, 'content/water/the-water-cycle.md');
  writeFileSync(guide, readFileSync(guide, 'utf8').replace('- [x] The sun', '- [ ] The sun'));
  expect(await said(join(root, 'content'))).toContain('the-water-cycle.md');
});

it('writes over nothing, and adds no examples to somebody’s guides', async () => {
  const root = await temporaryFolder();
  mkdirSync(join(root, 'content/mine'), { recursive: true });
  writeFileSync(join(root, 'content/mine/guide.md'), 'mine');
  writeFileSync(join(root, '.gitignore'), 'mine');
  const { written, left, hasExamples } = init(root, DEFAULTS);
  expect({ left, hasExamples }).toEqual({ left: ['.gitignore'], hasExamples: false });
  expect(written.some((path) => path.startsWith('content/'))).toBe(false);
  expect(readFileSync(join(root, '.gitignore'), 'utf8')).toBe('mine');
  expect(init(root, DEFAULTS).written).toEqual([]);
});

it('says how to install Foolscap before anybody runs npx where it is not', async () => {
  const root = await temporaryFolder();
  const first = startedLines(init(root, DEFAULTS), 'my guides');
  const next = first
    .slice(first.indexOf('\nNext:'))
    .split('\n')
    .filter((line) => /^ {4}/.test(line));
  const install = `    npm install PATH/foolscap-guides-foolscap-${programVersion()}.tgz`;
  expect(next.slice(0, 3)).toEqual(['    cd "my guides"', install, '    npx foolscap build']);
  mkdirSync(join(root, PACKAGE), { recursive: true });
  const again = startedLines(init(root, DEFAULTS), '.');
  expect(again).not.toContain('npm install');
  expect(again).not.toContain('    cd ');
});

it.each([
  ['file:../foolscap/foolscap-guides-foolscap-0.1.0.tgz', true],
  ['file:foolscap-guides-foolscap-0.1.0.tgz', false],
  ['0.1.0', false],
])('tells of a package that no host would find: %s', async (from, isTold) => {
  const root = await temporaryFolder();
  const settings = { dependencies: { '@foolscap-guides/foolscap': from } };
  writeFileSync(join(root, 'package.json'), JSON.stringify(settings, null, 2));
  expect(startedLines(init(root, DEFAULTS), '.').includes('a file outside')).toBe(isTold);
});

it('takes the title and the paper that were said', () => {
  const text = starterFiles({ title: 'Year 9: "Rivers" # 1', paper: 'letter' }).get(
    'content/site.yml',
  );
  expect(parse(text ?? '')).toEqual({
    title: 'Year 9: "Rivers" # 1',
    paper: 'letter',
    language: 'en',
  });
});

it('every line of site.yml that is switched off may be switched on', async () => {
  const root = await temporaryFolder();
  init(root, DEFAULTS);
  const file = join(root, 'content/site.yml');
  const on = readFileSync(file, 'utf8').replace(/^# (?=(?: {2})?[\w-]+:)/gm, '');
  expect(Object.keys(parse(on))).toEqual(
    expect.arrayContaining(['tagline', 'licence', 'url', 'answers', 'worksheet']),
  );
  writeFileSync(file, on);
  expect(await said(join(root, 'content'))).toBe('');
});

it('has an editor look at schemas that are there', () => {
  const settings = JSON.parse(starterFiles(DEFAULTS).get('.vscode/settings.json') ?? '');
  const schemas = Object.keys(settings['yaml.schemas']);
  expect(schemas).toHaveLength(2);
  const { name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const schema of schemas) {
    const installed = `./node_modules/${name}/`;
    expect(schema.startsWith(installed)).toBe(true);
    expect(existsSync(join(ROOT, schema.slice(installed.length))), schema).toBe(true);
  }
});

it('has snippets that make guides', async () => {
  const text = starterFiles(DEFAULTS).get('.vscode/foolscap.code-snippets') ?? '';
  const snippets: Record<string, { prefix: string; scope: string; body: string[] }> =
    JSON.parse(text);
  const all = Object.values(snippets);
  expect(all.length).toBeGreaterThan(7);
  expect(new Set(all.map(({ prefix }) => prefix)).size).toBe(all.length);
  for (const { prefix, scope, body } of all) {
    expect(scope).toBe('markdown');
    const root = await temporaryFolder();
    mkdirSync(join(root, 'course'));
    const filled = body.join('\n').replace(/\$\{\d+:([^}]*)\}/g, '$1');
    expect(filled).not.toContain('$');
    const guide = `---\nkind: topic\ntitle: A topic\n---\n\n## Notes\n\nSome words.\n\n${filled}\n`;
    writeFileSync(join(root, 'course/guide.md'), guide);
    const { site } = await inspect(root, { drafts: false });
    expect(await said(root), prefix).not.toContain('error');
    expect(site.courses[0]?.guides[0]?.children.length, prefix).toBeGreaterThan(1);
  }
});

it('has a workflow that a host can read, and commands that the program knows', () => {
  const files = starterFiles(DEFAULTS);
  const workflow = parse(files.get('deploy/github-pages.yml') ?? '');
  expect(Object.keys(workflow.jobs)).toEqual(['publish']);
  const commands = [...files].flatMap(([path, text]) =>
    path.startsWith('deploy/')
      ? [...text.matchAll(/npx foolscap ((?:[^"\n]|"\$[^"]*")*)/g)].map(([, words = '']) =>
          words.replace(/"\$\{\{.*?\}\}\/"/, 'https://example.org/'),
        )
      : [],
  );
  expect(commands).toHaveLength(3);
  for (const words of commands) expect(optionsFor(...words.split(' ')).command).toBe('build');
});

it('asks for title and paper until the paper is one there is', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const asked: string[] = [];
  const answers = ['Rivers and lakes', 'a5', 'Letter'];
  output.on('data', (text: Buffer) => {
    asked.push(text.toString());
    const answer = answers.shift();
    if (answer !== undefined) input.write(`${answer}\n`);
  });
  expect(await askFor({ input, output })).toEqual({ title: 'Rivers and lakes', paper: 'letter' });
  expect(asked.join('')).toBe(
    'Title of the site [Study guides]: Paper, a4 or letter [a4]: Paper, a4 or letter [a4]: ',
  );
});
