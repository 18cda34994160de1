/** The programs that are measured: how the same guides are written for each, and how each is run. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BenchGuide, markdownOf } from './guides.ts';
import type { Command } from './measure.ts';

export interface Program {
  name: string;
  /** Writes its site into a folder that does not exist yet. */
  write: (folder: string, guides: readonly BenchGuide[]) => void;
  /** Run once before all: a checkout of Foolscap compiles itself where a source has changed. */
  ready?: Command;
  /** In the order in which they are run: each finds what the one before left. */
  steps: readonly Step[];
}

export interface Step {
  name: string;
  /** Before the clock runs. */
  prepare?: (folder: string, round: number) => void;
  command: (folder: string) => Command;
  /** Where pages come out; there must be three of every guide. */
  output?: (folder: string) => string;
}

/** Three pages of each guide, PDFs where they are asked for. `home` is a checkout of Foolscap. */
export function foolscap(name: string, home: string, pdfs: boolean): Program {
  const program = [process.execPath, join(home, 'bin/foolscap.js')];
  const run =
    (command: string, ...more: string[]) =>
    (folder: string): Command => ({
      words: [...program, command, folder, '--quiet', ...more],
      folder,
      env: { XDG_CACHE_HOME: join(folder, 'cache') },
    });
  const forget = (folder: string) => empty(folder, 'cache');
  const build = { command: run('build', ...(pdfs ? [] : ['--no-pdf'])), output: outputOf('dist') };
  const version = (folder: string): Command => ({ words: [...program, '--version'], folder });
  const others = [
    { name: 'version', command: version },
    { name: 'check', prepare: forget, command: run('check') },
    { name: 'check again', command: run('check') },
  ];
  return {
    name,
    write: writeFoolscap,
    ready: version(home),
    steps: [
      { name: 'cold', prepare: (folder) => empty(folder, 'cache', 'dist'), ...build },
      { name: 'unchanged', ...build },
      { name: 'one edited', prepare: editOne, ...build },
      ...(pdfs ? [] : others),
    ],
  };
}

/** The Eleventy that Foolscap depends on, as it comes, with plain templates. */
export function eleventy(home: string): Program {
  const words = [process.execPath, join(home, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'];
  return {
    name: 'eleventy',
    write: writeEleventy,
    steps: [
      {
        name: 'cold',
        prepare: (folder) => empty(folder, '_site'),
        command: (folder) => ({ words, folder }),
        output: outputOf('_site'),
      },
    ],
  };
}

/** null where it is not installed. */
export function hugo(): Program | null {
  if (spawnSync('hugo', ['version']).status !== 0) return null;
  return {
    name: 'hugo',
    write: writeHugo,
    steps: [
      {
        name: 'cold',
        prepare: (folder) => empty(folder, 'public', 'cache', 'resources'),
        command: (folder) => ({
          words: ['hugo', '--quiet', '--cacheDir', join(folder, 'cache')],
          folder,
        }),
        output: outputOf('public'),
      },
    ],
  };
}

/** @throws Error where a program did not do its work. */
export function expectPages(folder: string, guides: number): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pages = names.filter((name) => name.endsWith('.html')).length;
  if (pages < 3 * guides) throw new Error(`${folder} has ${pages} pages of ${guides} guides`);
}

const outputOf = (name: string) => (folder: string) => join(folder, name);

function empty(folder: string, ...names: string[]): void {
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
}

/** A sentence more in the first guide's last answer, another each time. */
function editOne(folder: string, round: number): void {
  const file = join(folder, 'content', 'course-0', 'term-0.md');
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  appendFileSync(file, `\nThe bank gave way ${round + 1} times.\n`);
}

function writeFoolscap(folder: string, guides: readonly BenchGuide[]): void {
  for (const guide of guides) {
    const body = markdownOf(guide, (slug) => `${slug}.md`);
    const path = join(folder, 'content', guide.course, `${guide.slug}.md`);
    write(path, `---\nkind: term\ntitle: ${guide.title}\n---\n\n${body}`);
  }
}

function writeEleventy(folder: string, guides: readonly BenchGuide[]): void {
  write(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  write(
    join(folder, 'eleventy.config.js'),
    "export default () => ({ dir: { input: 'src' }, markdownTemplateEngine: false });\n",
  );
  write(join(folder, 'src/_includes/guide.njk'), nunjucks('{{ title }}', '{{ content | safe }}'));
  for (const kind of ['worksheet', 'key']) {
    const data = `pagination:\n  data: collections.guide\n  size: 1\n  alias: guide\npermalink: "{{ guide.url }}${kind}/"`;
    const page = nunjucks(`{{ guide.data.title }} ${kind}`, '{{ guide.content | safe }}');
    write(join(folder, `src/${kind}.njk`), `---\n${data}\n---\n${page}`);
  }
  for (const guide of guides) {
    const data = `title: ${guide.title}\ntags: guide\nlayout: guide.njk`;
    const body = markdownOf(guide, (slug) => `../${slug}/`);
    const path = join(folder, 'src', guide.course, `${guide.slug}.md`);
    write(path, `---\n${data}\n---\n\n${body}`);
  }
}

const nunjucks = (title: string, content: string) =>
  page(title, '<nav><a href="/">Home</a></nav>', content);

function writeHugo(folder: string, guides: readonly BenchGuide[]): void {
  const format = (name: string) =>
    `[outputFormats.${name}]\nmediaType = "text/html"\nbaseName = "${name}"\nisHTML = true\n`;
  write(
    join(folder, 'config.toml'),
    `baseURL = "https://example.org/"\ntitle = "Guides"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n[outputs]\npage = ["HTML", "worksheet", "key"]\n${format('worksheet')}${format('key')}`,
  );
  const nav =
    '<nav><a href="/">Home</a> <a href="{{ .CurrentSection.RelPermalink }}">{{ .CurrentSection.Title }}</a></nav>';
  for (const [file, kind] of Object.entries({
    single: '',
    'single.worksheet': ' worksheet',
    'single.key': ' key',
  })) {
    const path = join(folder, 'layouts/_default', `${file}.html`);
    write(path, page(`{{ .Title }}${kind}`, nav, '{{ .Content }}'));
  }
  const list =
    '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>';
  write(join(folder, 'layouts/_default/list.html'), page('{{ .Title }}', '', list));
  for (const guide of guides) {
    const body = markdownOf(guide, (slug) => `../${slug}/`);
    const path = join(folder, 'content', guide.course, `${guide.slug}.md`);
    write(path, `---\ntitle: ${guide.title}\n---\n\n${body}`);
  }
}

function page(title: string, nav: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>${nav}<main><h1>${title}</h1>${content}</main></body>
</html>
`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
