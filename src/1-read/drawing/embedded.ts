import { fitsInMemory, sizeFrom } from '../assets/picture-size.ts';
import { EMBEDDED } from './allowed.ts';

/** A picture as data in a drawing: of what kind it is, how large, and whether its name tells the truth. */
export type Embedded =
  | { ok: true; address: string; pixels: number }
  | { ok: false; kind: 'danger' | 'pixels'; found: string };

export function embeddedPicture(address: string): Embedded {
  const [, type = '', data = ''] = EMBEDDED.exec(address) ?? [];
  if (type === '') return { ok: false, kind: 'danger', found: '`href=`' };
  const size = sizeFrom(Buffer.from(data, 'base64'));
  if (size === null || size.type !== type.toLowerCase().replace('jpeg', 'jpg')) {
    return { ok: false, kind: 'danger', found: `data that is no ${type.toUpperCase()} picture` };
  }
  const found = `picture of ${size.width} × ${size.height} pixels`;
  if (!fitsInMemory(size)) return { ok: false, kind: 'pixels', found };
  return { ok: true, address: address.replace(/\s+/g, ''), pixels: size.width * size.height };
}
