import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Asset } from '../../guide/site.ts';
import { readStart } from '../disk/read-start.ts';
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
  if (!isPicture(ending)) return { asset: { path, size: null, drawing: null }, file };
  if (ending === 'svg') {
    const bytes = await readStart(place, SIZE_LIMITS.drawing + 1);
    return { asset: { path, ...readDrawing(bytes, file) }, file };
  }
  const head = ending.startsWith('jp') ? await jpegHead(place) : await readStart(place, HEAD);
  return { asset: { path, size: pictureSize(head, ending, file), drawing: null }, file };
}
