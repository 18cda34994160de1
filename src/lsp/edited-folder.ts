import { type ContentFolder, diskFolder } from '../1-read/disk/content-folder.ts';
import { byCodePoint } from '../1-read/disk/walk-folder.ts';

/**
 * A content folder in an editor: what the disk said once, until somebody says that it has changed, and over it the
 * texts that are open.
 */
export class EditedFolder implements ContentFolder {
  readonly #disk: ContentFolder;
  /** By path from the content folder in normal form C: disks and editors may spell a name in different forms. */
  readonly #open = new Map<string, Uint8Array>();
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #assets = new Map<string, ReturnType<ContentFolder['asset']>>();
  readonly #copied = new Map<string, ReturnType<ContentFolder['copied']>>();
  #listing: ReturnType<ContentFolder['list']> | null = null;

  constructor(contentDir: string) {
    this.#disk = diskFolder(contentDir);
  }

  /** An open text, saved or not. */
  open(path: string, text: string): void {
    this.#open.set(path.normalize('NFC'), Buffer.from(text, 'utf8'));
  }

  /** From now on the disk counts. */
  close(path: string): void {
    this.#open.delete(path.normalize('NFC'));
    this.forget(path);
  }

  /** A file has changed on the disk, come or gone. */
  forget(path: string): void {
    for (const known of [this.#bytes, this.#assets, this.#copied]) known.delete(path);
    this.#listing = null;
  }

  list = async (): ReturnType<ContentFolder['list']> => {
    this.#listing ??= this.#disk.list();
    const listing = await this.#listing;
    const present = new Set(listing.paths.map((path) => path.normalize('NFC')));
    const added = [...this.#open.keys()].filter((path) => !present.has(path));
    if (added.length === 0 || listing.isMissing) return listing;
    return { ...listing, paths: [...listing.paths, ...added].sort(byCodePoint) };
  };

  bytes = (path: string, most: number): Uint8Array => {
    const open = this.#open.get(path.normalize('NFC'));
    if (open !== undefined) return open;
    return known(this.#bytes, path, () => this.#disk.bytes(path, most));
  };

  asset = (path: string) => known(this.#assets, path, () => this.#disk.asset(path));

  copied = (path: string) => known(this.#copied, path, () => this.#disk.copied(path));
}

function known<Value>(values: Map<string, Value>, path: string, look: () => Value): Value {
  const before = values.get(path);
  if (before !== undefined) return before;
  const value = look();
  values.set(path, value);
  return value;
}
