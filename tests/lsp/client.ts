/** An editor: a client of the protocol that talks to the real command, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export const COMMAND = new URL('../../bin/foolscap.js', import.meta.url).pathname;

export const uriOf = (path: string): string => pathToFileURL(path).href;

export class Client {
  readonly connection: ProtocolConnection;
  readonly #child: ChildProcess;
  readonly #versions = new Map<string, number>();
  /** All that was told, in its order. */
  readonly told: PublishDiagnosticsParams[] = [];
  #waiting: (() => void)[] = [];

  /** @param cwd Where the command is started. */
  constructor(
    cwd: string,
    args: readonly string[] = [COMMAND, 'lsp', '--stdio'],
    command = process.execPath,
  ) {
    const child = spawn(command, args, {
      cwd,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (told) => {
      this.told.push(told);
      for (const look of this.#waiting.splice(0)) look();
    });
    this.connection.onRequest(RegistrationRequest.type, () => {});
    this.connection.listen();
  }

  async start(roots: readonly string[]): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: {
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
      workspaceFolders: roots.map((root) => ({ uri: uriOf(root), name: root })),
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  async open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** The whole text, or a stretch of it. */
  async change(
    uri: string,
    text: string,
    at?: { start: Position; end: Position },
  ): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [at === undefined ? { text } : { text, range: at }],
    });
    return version;
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  /** What is told next of a file and is awaited; what was told before counts as well. */
  async toldOf(
    uri: string,
    isAwaited: (told: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.told.findLast((told) => told.uri === uri);
      if (found !== undefined && isAwaited(found)) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** @returns The exit code. */
  async stop(): Promise<number | null> {
    const exit = once(this.#child, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const [code]: unknown[] = await exit;
    this.connection.dispose();
    return typeof code === 'number' ? code : null;
  }
}
