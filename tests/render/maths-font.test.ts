/** The small font of formulas has what its list says, grows what grows, and is made the same again. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commonMathsFont } from '../../scripts/maths-font.ts';
import { mathml } from '../../src/4-render/mathml.ts';
import type { Maths } from '../../src/guide/maths.ts';
import { areCommonSigns, COMMON_MATHS_FONT } from '../../src/maths-font/maths-font.ts';

it('is what the script makes of the whole font', async () => {
  expect(Buffer.from(await commonMathsFont()).equals(readFileSync(COMMON_MATHS_FONT))).toBe(true);
});

it('is small', () => {
  expect(readFileSync(COMMON_MATHS_FONT).length).toBeLessThan(32_000);
});

const operator = (value: string): Maths => ({
  type: 'operator',
  value,
  stretchy: false,
  tight: false,
  fence: 'none',
});

it('a formula with a sign it lacks is set in the whole font', () => {
  expect(areCommonSigns('CH4+H2O⇌CO+3H2')).toBe(true);
  expect(areCommonSigns('a⨳b')).toBe(false);
  expect(mathml(operator('⇌'), false).properties.className).toBeUndefined();
  expect(mathml(operator('⨳'), true).properties).toEqual({
    display: 'block',
    className: ['rare-signs'],
  });
});
