import { imageSize } from 'image-size';
import type { VFile } from 'vfile';
import { report } from '../../messages/report.ts';

type Size = { width: number; height: number };

/** What each ending of a picture promises, by image-size's names. */
const TYPES: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
};

export function isPicture(ending: string): boolean {
  return Object.hasOwn(TYPES, ending);
}

/**
 * Size as it is shown: turned as a camera's orientation mark says.
 * Reports `images-are-images` where the bytes are not what the ending promises.
 *
 * @param head The first bytes of a file; of an SVG its opening tag.
 */
export function pictureSize(head: Uint8Array, ending: string, file: VFile): Size | null {
  const found = sizeFrom(head);
  const name = ending.toUpperCase();
  if (found === null) {
    const expected = ending === 'svg' ? 'an SVG drawing with a `viewBox`' : `a ${name} picture`;
    report(file, 'images-are-images', null, `Unexpected bytes, expected ${expected}`);
    return null;
  }
  const { width, height, type = '', orientation = 1 } = found;
  if (type !== TYPES[ending]) {
    const reason = `Unexpected ${type.toUpperCase()} picture, expected ${name} as its ending \`.${ending}\` says`;
    report(file, 'images-are-images', null, reason, { note: `Rename it to end in \`.${type}\`` });
    return null;
  }
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

function sizeFrom(head: Uint8Array) {
  try {
    const found = imageSize(head);
    return found.width > 0 && found.height > 0 ? found : null;
  } catch {
    return null;
  }
}
