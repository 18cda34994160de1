/** The extension for Visual Studio Code: its manifest fits its entry, and what it starts is the server. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client, uriOf } from './client.ts';

const FOLDER = new URL('../../editors/vscode/', import.meta.url).pathname;
const COMMAND = new URL('../../bin/foolscap.js', import.meta.url).pathname;

interface Manifest {
  main: string;
  engines: { vscode: string };
  activationEvents: string[];
  capabilities: { untrustedWorkspaces: { supported: boolean } };
  dependencies: Record<string, string>;
}
const manifest: Manifest = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8'));
const program: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

describe('the manifest', () => {
  it('names its entry, and every package that it asks for', async () => {
    const entry = join(FOLDER, manifest.main);
    expect(existsSync(entry)).toBe(true);
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      packages: 'external',
      platform: 'node',
      write: false,
      metafile: true,
    });
    const asked = Object.values(metafile.inputs).flatMap(({ imports }) =>
      imports.map(({ path }) => path).filter((path) => !path.startsWith('node:')),
    );
    expect(asked.sort()).toEqual(['vscode', 'vscode-languageclient/node']);
    expect(Object.keys(manifest.dependencies)).toEqual(['vscode-languageclient']);
  });

  it('has the client of the server’s own version, exactly', () => {
    const client = manifest.dependencies['vscode-languageclient'];
    expect(client).toBe(program.dependencies['vscode-languageserver']);
  });

  it('runs nothing where the folder is not trusted', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(false);
    expect(manifest.activationEvents.every((event) => event.includes('content/'))).toBe(true);
  });
});

describe('the entry', () => {
  const home = mkdtempSync(join(tmpdir(), 'foolscap-extension-'));
  const site = join(home, 'site');
  const extension = join(home, 'extension');
  const guide = join(site, 'content/rivers/delta.md');
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /** What the editor brings, as far as the entry asks for it. */
  function bring(name: string, text: string): void {
    const file = join(extension, 'node_modules', name, 'index.js');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }

  beforeAll(() => {
    mkdirSync(join(guide, '..'), { recursive: true });
    writeFileSync(guide, '##Facts\n');
    cpSync(FOLDER, extension, { recursive: true });
    bring(
      'vscode',
      `exports.said = [];
      exports.workspace = { workspaceFolders: [{ uri: { fsPath: ${JSON.stringify(site)} } }] };
      exports.window = { showInformationMessage: (text) => exports.said.push(text) };`,
    );
    bring(
      'vscode-languageclient/node',
      `exports.made = [];
      exports.LanguageClient = class {
        constructor(...args) { exports.made.push(args); }
        async start() {}
        async stop() {}
      };`,
    );
  });

  const require = createRequire(join(extension, 'package.json'));
  const editor = (): { said: string[] } => require('vscode');
  const clients = (): { made: [string, string, Run, { documentSelector: unknown[] }][] } =>
    require('vscode-languageclient/node');
  interface Run {
    command: string;
    args: string[];
    options: { cwd: string };
  }
  const entry = (): {
    activate: () => Promise<void>;
    deactivate: () => Promise<void> | undefined;
  } => require('./extension.js');

  it('starts nothing where no Foolscap is installed, and says so', async () => {
    await entry().activate();
    await entry().deactivate();
    expect(clients().made).toEqual([]);
    expect(editor().said).toHaveLength(1);
  });

  it('starts the one that is installed, and this answers', async () => {
    mkdirSync(join(site, 'node_modules/.bin'), { recursive: true });
    symlinkSync(COMMAND, join(site, 'node_modules/.bin/foolscap'));
    await entry().activate();
    const [, , run] = clients().made[0] ?? [];
    expect(run?.options.cwd).toBe(site);
    const client = new Client(site, run?.args, run?.command);
    await client.start([site]);
    const { diagnostics } = await client.toldOf(uriOf(guide));
    expect(diagnostics.map(({ code }) => code)).toContain('headings-are-seen');
    await client.stop();
    await entry().deactivate();
  });
});
