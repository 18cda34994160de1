import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAsset } from '../../src/1-read/assets/read-asset.ts';
import { temporaryFolder } from '../support/content.ts';

/** A segment of a JPEG: its mark, its length, what is in it. */
function segment(mark: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

const START = Buffer.from([0xff, 0xd8]);
const PROFILE = segment(0xe2, Buffer.alloc(65_000, 0xff));
const EXIF = Buffer.from(
  'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0',
  'latin1',
);

function frame(width: number, height: number): Buffer {
  const data = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  data.writeUInt16BE(height, 1);
  data.writeUInt16BE(width, 3);
  return segment(0xc2, data);
}

async function read(...parts: Buffer[]) {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.jpg'), Buffer.concat([START, ...parts]));
  const { asset, file } = await readAsset(folder, 'a.jpg');
  return { size: asset.size, told: file.messages.map(({ ruleId }) => ruleId) };
}

test('megabytes before the picture are leapt over, and it is turned as the camera says', async () => {
  const before = Array.from({ length: 40 }, () => PROFILE);
  const size = { width: 4000, height: 3000 };
  const picture = frame(4000, 3000);
  expect(await read(...before, picture)).toEqual({ size, told: [] });
  expect(await read(segment(0xe1, EXIF), ...before, picture)).toEqual({
    size: { width: 3000, height: 4000 },
    told: [],
  });
  expect(await read(Buffer.from([0xff, 0xff]), picture)).toEqual({ size, told: [] });
});

test('one without a picture is damaged, and one of absurd size is refused', async () => {
  expect((await read(PROFILE)).told).toEqual(['images-are-images']);
  expect((await read(segment(0xda, Buffer.alloc(8)), frame(9, 9))).told).toEqual([
    'images-are-images',
  ]);
  expect((await read(PROFILE, frame(60_000, 60_000))).told).toEqual([
    'pictures-are-of-a-sane-size',
  ]);
});
