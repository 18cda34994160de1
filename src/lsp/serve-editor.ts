/** `foolscap lsp`: what an editor asks and is told, by the Language Server Protocol. The rim of this folder. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completeAt } from './completion/complete.ts';
import { type Cursor, cardAt } from './cursor.ts';
import { definitionAt } from './definition.ts';
import { FIX_ALL, fixActions } from './fix-actions.ts';
import { contentOf, isSamePath } from './guide-files.ts';
import { hoverAt } from './hover.ts';
import { symbolsOf } from './symbols.ts';
import { Workshop } from './workshop.ts';

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: { includeText: false },
  },
  codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
  completionProvider: { triggerCharacters: ['#', '(', '/', '{', ',', '[', ':', ' '] },
  definitionProvider: true,
  documentSymbolProvider: true,
  hoverProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/**
 * Answers an editor until it says goodbye.
 *
 * @param content The content folder of the command line; absolute.
 */
export async function serveEditor(
  content: string,
  { input, output }: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream },
): Promise<void> {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  let can: ClientCapabilities = {};

  const workshop = new Workshop(content, {
    show: (told) => connection.sendDiagnostics(told),
    fail: (error) => connection.console.error(String(error)),
  });

  connection.onInitialize(({ capabilities, ...params }) => {
    can = capabilities;
    for (const folder of rootsOf(params)) workshop.addContent(contentOf(folder));
    return { capabilities: CAPABILITIES, serverInfo: { name: 'foolscap' } };
  });

  connection.onInitialized(async () => {
    if (isFolder(content)) workshop.start(content);
    for (const folder of workshop.contents) if (isFolder(folder)) workshop.start(folder);
    if (can.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) {
          const folder = pathOf(uri);
          if (folder !== null) workshop.removeContent(contentOf(folder));
        }
        for (const { uri } of added) {
          const folder = pathOf(uri);
          if (folder === null) continue;
          workshop.addContent(contentOf(folder));
          if (isFolder(contentOf(folder))) workshop.start(contentOf(folder));
        }
      });
    }
    if (can.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const names = new Set(workshop.contents.map((folder) => basename(folder)));
      const watchers = [...names].map((name) => ({ globPattern: `**/${name}/**` }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  });

  documents.onDidChangeContent(({ document }) => {
    const { uri, version } = document;
    workshop.open(uri, pathOf(uri), { text: document.getText(), version });
  });
  documents.onDidClose(({ document: { uri } }) => workshop.close(uri));
  documents.onDidSave(({ document: { uri } }) => workshop.forget(pathOf(uri)));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) workshop.forget(pathOf(uri));
  });

  connection.onCodeAction(async ({ textDocument: { uri }, range, context: { only } }) => {
    const opened = await workshop.opened(uri);
    const file = opened?.site.files.find(({ path }) => isSamePath(path, opened.path));
    if (opened === null || file === undefined) return [];
    const actions = fixActions(file, range, opened.documents);
    if (only === undefined) return actions;
    // A kind holds those whose names go on from its own.
    return actions.filter(({ kind = '' }) =>
      only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`)),
    );
  });
  connection.onCompletion(async (asked) => {
    const cursor = await cursorOf(asked);
    return cursor === null ? [] : completeAt(cursor);
  });
  connection.onHover(async (asked) => {
    const cursor = await cursorOf(asked);
    return cursor === null ? null : hoverAt(cursor);
  });
  connection.onDefinition(async (asked) => {
    const opened = await workshop.opened(asked.textDocument.uri);
    if (opened === null) return null;
    return definitionAt({ ...opened, position: asked.position }, opened.documents);
  });
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const opened = await workshop.opened(uri);
    const card = opened === null ? null : cardAt(opened);
    if (opened === null || card === null) return [];
    return symbolsOf(opened.site.guides.guide(card.source), opened.text);
  });

  documents.listen(connection);
  connection.listen();
  await new Promise<void>((resolve) => connection.onExit(resolve));

  async function cursorOf({
    textDocument: { uri },
    position,
  }: {
    textDocument: { uri: string };
    position: Cursor['position'];
  }): Promise<Cursor | null> {
    const opened = await workshop.opened(uri);
    return opened === null ? null : { ...opened, position };
  }
}

function rootsOf({
  workspaceFolders,
  rootUri,
}: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
  return uris.flatMap((uri) => pathOf(uri) ?? []);
}

/** null for what is no file: a text without a name, a file in an archive. */
function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    // Another machine's, or no address at all.
    return null;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
