import { VFile } from 'vfile';
import { keptMessages, tellAgain } from '../../messages/kept-messages.ts';
import type { ContentFolder } from './content-folder.ts';

/** A folder of which everything is remembered that was once read, until somebody says that it has changed. */
export class KnownFolder implements ContentFolder {
  readonly #folder: ContentFolder;
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #assets = new Map<string, ReturnType<ContentFolder['asset']>>();
  readonly #copied = new Map<string, ReturnType<ContentFolder['copied']>>();
  #listing: ReturnType<ContentFolder['list']> | null = null;

  constructor(folder: ContentFolder) {
    this.#folder = folder;
  }

  /** A file has changed, come or gone. @param path From the content folder, with `/`. */
  forget(path: string): void {
    for (const known of [this.#bytes, this.#assets, this.#copied]) known.delete(path);
    this.#listing = null;
  }

  /** Anything may have changed. */
  forgetAll(): void {
    for (const known of [this.#bytes, this.#assets, this.#copied]) known.clear();
    this.#listing = null;
  }

  list = async (): ReturnType<ContentFolder['list']> => {
    this.#listing ??= this.#folder.list();
    const listing = await this.#listing;
    return { ...listing, refused: listing.refused.map(again) };
  };

  bytes = (path: string, most: number): Uint8Array =>
    known(this.#bytes, path, () => this.#folder.bytes(path, most));

  asset = async (path: string): ReturnType<ContentFolder['asset']> => {
    const { asset, file } = await known(this.#assets, path, () => this.#folder.asset(path));
    return { asset, file: again(file) };
  };

  copied = async (path: string): Promise<VFile> =>
    again(await known(this.#copied, path, () => this.#folder.copied(path)));
}

/** Whoever looks through the folder may tell more on a file: each time on one of its own. */
function again(file: VFile): VFile {
  const copy = new VFile({ path: file.path, value: file.value });
  Object.assign(copy.data, file.data);
  tellAgain(copy, keptMessages(file));
  return copy;
}

function known<Value>(values: Map<string, Value>, path: string, look: () => Value): Value {
  const before = values.get(path);
  if (before !== undefined) return before;
  const value = look();
  values.set(path, value);
  return value;
}
