/** What is installed somewhere else: the packed program with the packages it asks for, and no other. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/start/ask.ts';
import { starterFiles } from '../../src/start/starter.ts';
import { Client } from '../lsp/client.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const PARTS = [
  'bin',
  'docs',
  'editors',
  'src',
  'templates',
  'LICENSE',
  'README.md',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.types.json',
];

const run = promisify(execFile);
const home = mkdtempSync(join(tmpdir(), 'foolscap-package-'));
const checkout = join(home, 'checkout');
/** Where somebody else uses it. */
const elsewhere = join(home, 'elsewhere');
const { name, version }: { name: string; version: string } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);
const installed = join(elsewhere, 'node_modules', name);

beforeAll(async () => {
  for (const part of PARTS) cpSync(join(ROOT, part), join(checkout, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
  const npm = ['pack', '--silent', '--pack-destination', home];
  const { stdout } = await run('npm', npm, { cwd: checkout });
  mkdirSync(installed, { recursive: true });
  const tarball = join(home, stdout.trim().split('\n').at(-1) ?? '');
  await run('tar', ['xzf', tarball, '-C', installed, '--strip-components', '1']);
  linkPackages();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Those that an installation has: what is for development alone is not there. */
function linkPackages(): void {
  const lock: { packages: Record<string, { dev?: boolean; devOptional?: boolean }> } = JSON.parse(
    readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
  );
  for (const [path, { dev, devOptional }] of Object.entries(lock.packages)) {
    const isTop = path.lastIndexOf('node_modules/') === 0;
    if (!isTop || dev === true || devOptional === true || !existsSync(join(ROOT, path))) continue;
    mkdirSync(dirname(join(elsewhere, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(elsewhere, path));
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

it('holds the program, its types and its handbook, and neither sources nor tests', () => {
  expect(readdirSync(installed).sort()).toEqual([
    'LICENSE',
    'README.md',
    'bin',
    'docs',
    'editors',
    'package.json',
    'program',
  ]);
  const files = filesIn(installed);
  // Scripts of pages are put together for each site.
  const sources = files.filter((file) => /(?<!\.d)\.tsx?$/.test(file));
  expect(sources.filter((file) => !file.includes('/templates/scripts/'))).toEqual([]);
  expect(files.filter((file) => /\btests?\b/.test(file))).toEqual([]);
  // Nothing tells where it was packed.
  const code = files.filter((file) => /\.(?:js|json|ts)$/.test(file));
  expect(code.length).toBeGreaterThan(20);
  for (const file of code) {
    expect(readFileSync(join(installed, file), 'utf8').includes(home), file).toBe(false);
  }
});

it('brings the command, without what it was developed with', async () => {
  expect(existsSync(join(elsewhere, 'node_modules', 'typescript'))).toBe(false);
  expect(existsSync(join(elsewhere, 'node_modules', 'tsx'))).toBe(false);
  const command = join(installed, 'bin/foolscap.js');
  const foolscap = (...args: string[]) => run(process.execPath, [command, ...args]);
  expect((await foolscap('--version')).stdout).toBe(`${version}\n`);
  const guide = join(elsewhere, 'content/history/quarantine.md');
  mkdirSync(dirname(guide), { recursive: true });
  writeFileSync(
    guide,
    '---\ntitle: Naval quarantine\n---\n\n## Definition\n\nA ring of ships.\n\n## Facts\n\n1. It began on **24 October**.\n',
  );
  const built = await foolscap('build', elsewhere, '--quiet', '--no-cache');
  expect(built.stderr).toBe('');
  const site = join(elsewhere, 'dist/history/quarantine');
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('A ring of ships.');
  expect(readFileSync(join(site, 'worksheet.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

it('brings all that a new site is started with', async () => {
  const site = join(elsewhere, 'started');
  await run(process.execPath, [join(installed, 'bin/foolscap.js'), 'init', site, '--yes']);
  for (const [path, text] of starterFiles(DEFAULTS)) {
    expect(readFileSync(join(site, path), 'utf8'), path).toBe(text);
  }
});

it('brings the editor’s companion', async () => {
  const client = new Client(elsewhere, [join(installed, 'bin/foolscap.js'), 'lsp']);
  const { capabilities } = await client.start([elsewhere]);
  expect(capabilities.hoverProvider).toBe(true);
  expect(await client.stop()).toBe(0);
});

it('compiles a site’s own templates, and has their types', async () => {
  const site = join(elsewhere, 'school');
  const files = {
    'content/rivers/delta.md':
      '---\ntitle: Delta\n---\n\n## Definition\n\nLand at a river’s mouth.\n\n## Review questions\n\n### Why?\n\nIt slows.\n',
    'templates/components/question.tsx': `
      import { type PropsOf, Question, useFrame } from '${name}/templates';

      export default function Mine({ asked, entry }: PropsOf<'question'>) {
        const { language } = useFrame();
        // @ts-expect-error It has no such thing.
        const nothing: string = asked.answer;
        return <div class="mine" lang={language}>{nothing}<Question asked={asked} entry={entry} /></div>;
      }
    `,
    'templates/pages/term-guide.tsx': `
      import { GuideFrame, Part, type PropsOfPage, TermGuidePage } from '${name}/templates';

      // @ts-expect-error It is given the guide.
      export const wrong = () => <TermGuidePage />;
      export default ({ view }: PropsOfPage<'termGuide'>) => (
        <GuideFrame guide={view}>
          {view.parts.map((part, index) => <Part part={part} index={index} />)}
        </GuideFrame>
      );
    `,
    'templates/tsconfig.json':
      /```json\n(.*?)```/s.exec(readFileSync(join(ROOT, 'docs/theming.md'), 'utf8'))?.[1] ?? '',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [compiler, '-p', join(site, 'templates')]);
  const command = join(installed, 'bin/foolscap.js');
  const words = ['build', site, '--quiet', '--no-cache', '--no-pdf'];
  expect((await run(process.execPath, [command, ...words])).stderr).toBe('');
  const page = readFileSync(join(site, 'dist/rivers/delta/index.html'), 'utf8');
  expect(page).toContain('<div class="mine" lang="en"><div class="question question-review">');
});

it('brings a library with types for other programs', async () => {
  const program = `
    import { build, check, parseGuide } from '${name}';
    import type { Guide, Message, Review } from '${name}';

    const { messages, passes }: { messages: Message[]; passes: boolean } = await check({ root: '.' });
    const parsed = await parseGuide('## Definition\\n\\nA.\\n\\n###Why?\\n', { path: 'c/a.md' });
    const guide: Guide | null = parsed.guide;
    const space: Review['space'] | undefined = undefined;
    const { published } = await build({ out: 'site', pdf: false, cache: false });
    const refused = await build({ base: 'a b' }).catch((error: Error) => error.message);
    console.log(JSON.stringify({ messages, passes, space, refused,
      kind: guide?.kind, told: parsed.messages.map(({ rule }) => rule), written: published?.files !== 0 }));
    // @ts-expect-error It is called out.
    if (messages.length < 0) await build({ oot: 'x' });
  `;
  writeFileSync(join(elsewhere, 'package.json'), '{"type":"module"}');
  writeFileSync(join(elsewhere, 'use.ts'), program);
  const settings = { module: 'nodenext', target: 'es2023', strict: true, types: ['node'] };
  const compilerOptions = { ...settings, typeRoots: [join(ROOT, 'node_modules/@types')] };
  writeFileSync(
    join(elsewhere, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['use.ts'] }),
  );
  await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', elsewhere]);
  const { stdout } = await run(process.execPath, ['use.js'], { cwd: elsewhere });
  expect(JSON.parse(stdout)).toEqual({
    messages: [],
    passes: true,
    refused: 'Unexpected base `a b`, expected a path such as `/guides/`',
    kind: 'term',
    told: ['titles-are-given', 'headings-are-seen'],
    written: true,
  });
});
