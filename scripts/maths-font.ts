/** Makes src/maths-font/common.woff2 of the whole font: `npm run maths-font`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { packageFolder } from '../src/4-render/locations.ts';
import { COMMON_MATHS_FONT, signsOfCommonFont } from '../src/maths-font/maths-font.ts';

/** The same bytes of the same signs. Hints are for screens of the past; MATH, by which signs grow, is kept. */
export async function commonMathsFont(): Promise<Uint8Array> {
  const folder = join(packageFolder('@fontsource/noto-sans-math'), 'files');
  const whole = await readFile(join(folder, 'noto-sans-math-latin-400-normal.woff2'));
  return subsetFont(whole, signsOfCommonFont(), { targetFormat: 'woff2', noHinting: true });
}

if (import.meta.filename === process.argv[1]) {
  await writeFile(COMMON_MATHS_FONT, await commonMathsFont());
}
