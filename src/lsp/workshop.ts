import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Cursor } from './cursor.ts';
import { type Documents, diagnosticsOf } from './diagnostics.ts';
import { EditedSite, type SiteState } from './edited-site.ts';
import { isRead, isSameFolder, type Placed, placedIn } from './guide-files.ts';

/** What the editor is told. */
export interface Editor {
  show: (told: PublishDiagnosticsParams) => void;
  /** Something went wrong that is no fault of an author's. */
  fail: (error: unknown) => void;
}

interface OpenFile extends Placed {
  uri: string;
  text: string;
  version: number;
}

/** A file that is open, and its site with every change so far. */
export interface Opened extends Omit<Cursor, 'position'> {
  documents: Documents;
}

/** So long is waited for the next key before a site is looked at. */
const PAUSE_MS = 120;

/** The sites that are open in an editor, the files that are, and what the editor shows of them. */
export class Workshop {
  readonly #editor: Editor;
  /** Content folders that are known, that of the command line first. */
  readonly #contents: string[];
  readonly #sites = new Map<string, EditedSite>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** By the editor's own address. */
  readonly #open = new Map<string, OpenFile>();
  /** What the editor shows last, by its address and then as told. */
  readonly #shown = new Map<string, Map<string, string>>();

  constructor(content: string, editor: Editor) {
    this.#contents = [content];
    this.#editor = editor;
  }

  get contents(): readonly string[] {
    return this.#contents;
  }

  addContent(content: string): void {
    if (!this.#knows(content)) this.#contents.push(content);
  }

  /** What is shown of it goes, unless a file of it is open. */
  removeContent(content: string): void {
    const at = this.#contents.indexOf(content, 1);
    if (at > 0) this.#contents.splice(at, 1);
    this.#leave(content);
  }

  /** Looks through a content folder, whether or not a file of it is open. */
  start(content: string): void {
    this.#siteOf(content);
    this.#tellSoon(content);
  }

  /** A file is open, or its text has changed. @param file Absolute path; null where it is none. */
  open(
    uri: string,
    file: string | null,
    { text, version }: { text: string; version: number },
  ): void {
    const placed = file === null ? null : placedIn(file, this.#contents);
    if (placed === null || !isRead(placed.path)) return;
    this.#open.set(uri, { ...placed, uri, text, version });
    this.#siteOf(placed.content).open(placed.path, text);
    this.#tellSoon(placed.content);
  }

  close(uri: string): void {
    const file = this.#open.get(uri);
    if (file === undefined) return;
    this.#open.delete(uri);
    this.#siteOf(file.content).close(file.path);
    if (this.#knows(file.content)) this.#tellSoon(file.content);
    else this.#leave(file.content);
  }

  /** A file has changed on the disk, come or gone. */
  forget(file: string | null): void {
    const placed = file === null ? null : placedIn(file, [...this.#sites.keys()]);
    const site = placed === null ? undefined : this.#sites.get(placed.content);
    if (placed === null || site === undefined) return;
    site.forget(placed.path);
    this.#tellSoon(placed.content);
  }

  /** @returns null for what is no file of a site. */
  async opened(uri: string): Promise<Opened | null> {
    const file = this.#open.get(uri);
    if (file === undefined) return null;
    const site = await this.#siteOf(file.content).state();
    // It may have changed meanwhile, and the site with it.
    const { path, text } = this.#open.get(uri) ?? file;
    return { site, path, text, documents: this.#documentsOf(site) };
  }

  #knows(content: string): boolean {
    return this.#contents.some((known) => isSameFolder(known, content));
  }

  #siteOf(content: string): EditedSite {
    const known = this.#sites.get(content) ?? new EditedSite(content);
    this.#sites.set(content, known);
    return known;
  }

  #leave(content: string): void {
    if ([...this.#open.values()].some((file) => file.content === content)) return;
    clearTimeout(this.#timers.get(content));
    this.#timers.delete(content);
    this.#sites.delete(content);
    for (const uri of this.#shown.get(content)?.keys() ?? []) {
      this.#editor.show({ uri, diagnostics: [] });
    }
    this.#shown.delete(content);
  }

  /** The last change within a pause has its say. */
  #tellSoon(content: string): void {
    clearTimeout(this.#timers.get(content));
    const tell = () => void this.#tell(content).catch(this.#editor.fail);
    this.#timers.set(content, setTimeout(tell, PAUSE_MS));
  }

  async #tell(content: string): Promise<void> {
    const state = await this.#siteOf(content).state();
    if (!this.#sites.has(content)) return;
    const documents = this.#documentsOf(state);
    const told = state.files.map((file): PublishDiagnosticsParams => {
      const uri = documents.uri(file.path);
      const version = this.#open.get(uri)?.version;
      const diagnostics = diagnosticsOf(file, documents);
      return { uri, diagnostics, ...(version !== undefined && { version }) };
    });
    this.#show(content, gathered(told));
  }

  /** Only what is new is told; of a file that is open every version. */
  #show(content: string, told: readonly PublishDiagnosticsParams[]): void {
    const before = this.#shown.get(content) ?? new Map<string, string>();
    const now = new Map<string, string>();
    for (const one of told) {
      const isOpen = one.version !== undefined;
      if (one.diagnostics.length === 0 && !isOpen) continue;
      const text = JSON.stringify(one);
      now.set(one.uri, text);
      if (before.get(one.uri) !== text) this.#editor.show(one);
    }
    for (const uri of before.keys()) {
      if (!now.has(uri)) this.#editor.show({ uri, diagnostics: [] });
    }
    this.#shown.set(content, now);
  }

  #documentsOf({ content }: SiteState): Documents {
    const files = [...this.#open.values()].filter((file) => file.content === content);
    const byPath = new Map(files.map((file) => [file.path.normalize('NFC'), file]));
    const openAt = (path: string) => byPath.get(path.normalize('NFC'));
    return {
      uri: (path) => openAt(path)?.uri ?? pathToFileURL(join(content, path)).href,
      text: (path) => openAt(path)?.text ?? '',
    };
  }
}

/** A folder and a file may be told of in several places: an editor takes the last for all. */
function gathered(told: readonly PublishDiagnosticsParams[]): PublishDiagnosticsParams[] {
  const byUri = new Map<string, PublishDiagnosticsParams>();
  for (const one of told) {
    const known = byUri.get(one.uri);
    if (known === undefined) byUri.set(one.uri, one);
    else known.diagnostics.push(...one.diagnostics);
  }
  return [...byUri.values()];
}
