// Starts the Foolscap that is installed in the workspace as a language server.
const { join } = require('node:path');
const { existsSync } = require('node:fs');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

exports.activate = async () => {
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  const root = roots.find((folder) => existsSync(join(folder, 'node_modules', '.bin', 'foolscap')));
  if (root === undefined) {
    vscode.window.showInformationMessage(
      'Foolscap is not installed in this folder, so guides are not checked: see docs/installing.md of Foolscap.',
    );
    return;
  }
  // Never fetched from a registry: what is not installed is not run.
  const run = {
    command: 'npx',
    args: ['--no', '--', 'foolscap', 'lsp'],
    options: { cwd: root, shell: process.platform === 'win32' },
  };
  const documentSelector = [
    { scheme: 'file', language: 'markdown' },
    { scheme: 'file', language: 'yaml' },
  ];
  client = new LanguageClient('foolscap', 'Foolscap', run, { documentSelector });
  await client.start();
};

exports.deactivate = () => client?.stop();
