import { createRequire } from 'node:module';
import type { Resvg } from '@resvg/resvg-js';
import { PICTURE_SIZE } from '../../4-render/picture.ts';

/** A drawing as a PNG. */
export type Drawer = (svg: string) => Uint8Array;

/** What draws: an optional part, which not everybody has installed. */
export const DRAWS = '@resvg/resvg-js';

/** null where it is not installed, or not for this machine. */
export function drawer(): Drawer | null {
  const require = createRequire(import.meta.url);
  let Drawing: typeof Resvg;
  try {
    ({ Resvg: Drawing } = require('@resvg/resvg-js'));
  } catch {
    return null;
  }
  return (svg) => {
    // Its letters are outlines: what fonts the machine has makes no difference.
    const font = { loadSystemFonts: false };
    const fitTo = { mode: 'width', value: PICTURE_SIZE.width } as const;
    return new Drawing(svg, { font, fitTo }).render().asPng();
  };
}
