import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Asset } from '../../guide/site.ts';
import { readStart } from '../disk/read-start.ts';
import { checkReadable, reading } from '../disk/reading.ts';
import { SIZE_LIMITS } from '../text/sane-size.ts';
import { jpegHead } from './jpeg-head.ts';
import { isPicture, pictureSize } from './picture-size.ts';
import { readDrawing } from './read-drawing.ts';

const ENDINGS = /\.(png|jpe?g|gif|webp|avif|svg|pdf|mp3|mp4|csv|txt|docx|odt)$/i;

/** Bytes that hold any picture's size but a JPEG's, which may stand after megabytes of other things. */
const HEAD = 64 * 1024;

export function isAssetPath(path: string): boolean {
  return ENDINGS.test(path);
}

/** One file that guides may show or link to; no more of it is read than its size takes. */
export async function readAsset(
  contentDir: string,
  path: string,
): Promise<{ asset: Asset; file: VFile }> {
  const file = new VFile({ path, value: '' });
  const ending = (ENDINGS.exec(path)?.[1] ?? '').toLowerCase();
  const place = join(contentDir, path);
  const none = { path, size: null, drawing: null, words: null };
  if (!isPicture(ending)) {
    await checkReadable(place, file);
    return { asset: none, file };
  }
  const head = await reading(file, () => startOf(place, ending));
  if (head === null) return { asset: none, file };
  if (ending === 'svg') return { asset: { path, ...readDrawing(head, file) }, file };
  const size = pictureSize(head, ending, file);
  return { asset: { path, size, drawing: null, words: null }, file };
}

function startOf(place: string, ending: string): Uint8Array | Promise<Uint8Array> {
  if (ending === 'svg') return readStart(place, SIZE_LIMITS.drawing + 1);
  return ending.startsWith('jp') ? jpegHead(place) : readStart(place, HEAD);
}
