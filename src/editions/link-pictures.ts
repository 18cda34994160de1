import { setImmediate } from 'node:timers/promises';
import type { LinkPicture } from '../4-render/picture.ts';
import type { PictureMaker } from '../5-print/link-pictures/picture-maker.ts';
import type { OutputFile } from '../guide/output.ts';
import type { EarlierOutput } from '../kept/outputs.ts';
import { keptPictures } from '../kept/pictures.ts';
import { collectYoung } from '../small-heap.ts';

/**
 * The files of pictures, one at a time: those of an earlier output, those that are kept, and those that are made now.
 *
 * @param maker null: nothing is planned either.
 */
export async function* pictureFiles(
  pictures: readonly LinkPicture[],
  maker: PictureMaker | null,
  cacheDir: string,
  earlier?: EarlierOutput,
): AsyncGenerator<OutputFile> {
  if (maker === null) return;
  const kept = keptPictures(cacheDir);
  for (const { address: path, key, drawn } of pictures) {
    const before = earlier?.file(path, key) ?? null;
    if (before !== null) {
      yield before;
      continue;
    }
    const known = kept.picture(key);
    const bytes = known ?? maker.make(drawn);
    yield { path, key, kind: 'bytes', bytes };
    if (known !== null) continue;
    kept.keep(key, bytes);
    // What each is drawn on takes three megabytes, which are given back once it is collected, by the event loop.
    collectYoung();
    await setImmediate();
  }
}
