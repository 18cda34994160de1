import { type ContentFolder, diskFolder } from '../1-read/disk/content-folder.ts';
import { KnownFolder } from '../1-read/disk/known-folder.ts';
import { byCodePoint } from '../1-read/disk/walk-folder.ts';

/**
 * A content folder in an editor: what the disk said once, until somebody says that it has changed, and over it the
 * texts that are open.
 */
export class EditedFolder implements ContentFolder {
  readonly #disk: KnownFolder;
  /** By path from the content folder in normal form C: disks and editors may spell a name in different forms. */
  readonly #open = new Map<string, Uint8Array>();

  constructor(contentDir: string) {
    this.#disk = new KnownFolder(diskFolder(contentDir));
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
    this.#disk.forget(path);
  }

  list = async (): ReturnType<ContentFolder['list']> => {
    const listing = await this.#disk.list();
    const present = new Set(listing.paths.map((path) => path.normalize('NFC')));
    const added = [...this.#open.keys()].filter((path) => !present.has(path));
    if (added.length === 0 || listing.isMissing) return listing;
    return { ...listing, paths: [...listing.paths, ...added].sort(byCodePoint) };
  };

  bytes = (path: string, most: number): Uint8Array =>
    this.#open.get(path.normalize('NFC')) ?? this.#disk.bytes(path, most);

  asset = (path: string) => this.#disk.asset(path);

  copied = (path: string) => this.#disk.copied(path);
}
