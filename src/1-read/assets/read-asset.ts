import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Asset } from '../../guide/site.ts';
import { report } from '../../messages/report.ts';
import { readStart } from '../disk/read-start.ts';
import { placesIn } from '../text/places.ts';
import { isOfSaneSize, SIZE_LIMITS } from '../text/sane-size.ts';
import { textFromBytes } from '../text/text-from-bytes.ts';
import { isPicture, pictureSize } from './picture-size.ts';
import { svgDangers } from './svg-dangers.ts';

const ENDINGS = /\.(png|jpe?g|gif|webp|avif|svg|pdf|mp3|mp4|csv|txt|docx|odt)$/i;

/** Bytes that hold any picture's size: cameras put up to some hundred KiB before it. */
const HEAD = 512 * 1024;

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
  if (!isPicture(ending)) return { asset: { path, size: null }, file };
  const isSvg = ending === 'svg';
  const most = isSvg ? SIZE_LIMITS.drawing + 1 : HEAD;
  const head = await readStart(join(contentDir, path), most);
  if (!isSvg) return { asset: { path, size: pictureSize(head, ending, file) }, file };
  const size = isOfSaneSize(head.byteLength, 'drawing', file) ? sizeOfSvg(head, file) : null;
  return { asset: { path, size }, file };
}

/** Reports `svg-is-harmless` at each danger. */
function sizeOfSvg(bytes: Uint8Array, file: VFile): Asset['size'] {
  const svg = textFromBytes(bytes, file);
  if (svg === null) return null;
  const places = placesIn(svg);
  for (const { offset, found } of svgDangers(svg)) {
    const reason = `Unexpected \`${found}\` in a drawing, expected nothing that runs or leads elsewhere`;
    report(file, 'svg-is-harmless', places.point(offset), reason, {
      note: 'Export the drawing as plain SVG, or as PNG',
    });
  }
  const start = svg.search(/<svg[\s>]/);
  const end = start === -1 ? -1 : svg.indexOf('>', start);
  const tag = end === -1 ? '' : `${svg.slice(start, end).replace(/\/$/, '')}></svg>`;
  return pictureSize(Buffer.from(tag.slice(0, 10_000)), 'svg', file);
}
