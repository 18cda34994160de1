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

/** A page of A3 at 600 dots an inch has as many; a decoder takes four bytes for each. */
export const MOST_PIXELS = 70_000_000;

export function isPicture(ending: string): boolean {
  return Object.hasOwn(TYPES, ending);
}

/**
 * Size as it is shown: turned as a camera's orientation mark says.
 * Reports `images-are-images` where the bytes are not what the ending promises, and
 * `pictures-are-of-a-sane-size` where nothing should try to decode them.
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
  if (ending !== 'svg' && !fitsInMemory(found)) {
    const millions = MOST_PIXELS / 1_000_000;
    const reason = `Unexpected picture of ${width} × ${height} pixels, expected at most ${millions} million of them`;
    const note = 'Save it smaller: a page of A4 needs no more than some 2,000 × 3,000 pixels';
    report(file, 'pictures-are-of-a-sane-size', null, reason, { note });
    return null;
  }
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

export function fitsInMemory({ width, height }: Size): boolean {
  return width * height <= MOST_PIXELS;
}

/** null where no picture is recognised. @param head The first bytes of a file. */
export function sizeFrom(head: Uint8Array) {
  try {
    const found = imageSize(head);
    return found.width > 0 && found.height > 0 ? found : null;
  } catch {
    return null;
  }
}
