import { open } from 'node:fs/promises';

const START = 0xffd8;
const EXIF = 0xffe1;
/** Where a picture's size stands: baseline, extended and progressive. */
const FRAMES = new Set([0xffc0, 0xffc1, 0xffc2]);
/** After it comes the picture itself. */
const SCAN = 0xffda;
/** Parts before the picture: colour profiles and thumbnails of some megabytes have fewer than 200. */
const MOST_SEGMENTS = 2_000;

/**
 * As much of a JPEG as tells its size and how it is turned. Cameras and editors put megabytes before the size, in
 * segments that say how long they are, so these are leapt over. A file that is no JPEG: its first bytes.
 */
export async function jpegHead(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  const read = async (at: number, length: number): Promise<Buffer> => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  };
  try {
    const first = await read(0, 64);
    if (first.length < 4 || first.readUInt16BE(0) !== START) return first;
    let turned: Buffer = Buffer.from([0xff, 0xe0, 0, 2]);
    let at = 2;
    for (let count = 0; count < MOST_SEGMENTS; count++) {
      const head = await read(at, 10);
      if (head.length < 4 || head[0] !== 0xff) break;
      // Any number of 0xFF may stand before a mark.
      if (head[1] === 0xff) {
        at += 1;
        continue;
      }
      const mark = head.readUInt16BE(0);
      const length = 2 + head.readUInt16BE(2);
      if (FRAMES.has(mark))
        return Buffer.concat([first.subarray(0, 2), turned, await read(at, length)]);
      if (mark === SCAN) break;
      if (mark === EXIF && head.subarray(4, 8).toString('latin1') === 'Exif') {
        turned = await read(at, length);
      }
      at += length;
    }
    // No size that chance bytes look like: the picture is damaged.
    return first.subarray(0, 3);
  } finally {
    await handle.close();
  }
}
