import { unzipSync } from 'fflate';
import { joined } from './joined.ts';
import type { Allowance, ReadInner, Reading, UnreadKind } from './reading.ts';

/** Parts of office files that hold no words of their author's. */
const WORDLESS = /(^|\/)(layout-cache|printerSettings\d*\.bin|Thumbnails\/[^/]*)$/;

const OFFICE = /\.(docx|docm|dotx|xlsx|xlsm|pptx|ppsx|odt|ods|odp|odg|epub|pages|numbers|key)$/i;

/**
 * Every file in a ZIP, which office files and electronic books are too.
 *
 * @param allowance A small file may unpack to any size: beyond this it is not read.
 */
export async function readingOfZip(
  path: string,
  bytes: Uint8Array,
  allowance: Allowance,
  readInner: ReadInner,
): Promise<Reading> {
  const kind: UnreadKind = OFFICE.test(path) ? 'office file' : 'archive';
  const unread = (because: string): Reading => ({ texts: [], unread: { kind, because } });
  if (allowance.depth < 1) return unread('that holds others in others');
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        allowance.bytes -= originalSize;
        if (allowance.bytes < 0) throw new TooLarge();
        return !name.endsWith('/') && !WORDLESS.test(name);
      },
    });
  } catch (error) {
    return unread(
      error instanceof TooLarge
        ? 'that is too large when it is unpacked'
        : 'that is damaged or asks for a password',
    );
  }
  allowance.depth -= 1;
  const parts: Reading[] = [];
  for (const [name, inner] of Object.entries(files)) parts.push(await readInner(name, inner));
  allowance.depth += 1;
  const names = Object.keys(files);
  const { texts, unread: inside } = joined(parts, kind, (index) => names[index] ?? '');
  return { texts: [...names, ...texts], unread: inside };
}

class TooLarge extends Error {}
