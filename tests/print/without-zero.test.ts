import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FONT_FILES, STROKED_ZERO_FILES } from '../../src/5-print/fonts/families.ts';
import { fontFace } from '../../src/5-print/fonts/sfnt.ts';
import { siteFonts } from '../../src/5-print/fonts/site-fonts.ts';
import { withoutZero } from '../../src/5-print/fonts/without-zero.ts';
import { PLAIN_ZERO_FAMILY } from '../../src/plain-zero/plain-zero.ts';

const ZERO = 0x30;

it.each([...STROKED_ZERO_FILES])('%s loses its zero and no other sign', (file) => {
  const font = readFileSync(file);
  const before = fontFace(font)?.covered ?? new Set();
  const after = fontFace(withoutZero(font))?.covered ?? new Set();
  expect(after.size).toBeGreaterThan(0);
  expect([...before].filter((sign) => !after.has(sign))).toEqual([ZERO]);
  expect([...after].filter((sign) => !before.has(sign))).toEqual([]);
});

it('the font itself keeps it', () => {
  const [file = ''] = STROKED_ZERO_FILES;
  const font = readFileSync(file);
  withoutZero(font);
  expect(fontFace(font)?.covered).toContain(ZERO);
});

it('a font that has its digits otherwise is refused', () => {
  const zeroAlone = FONT_FILES.find((file) => file.includes('NotoEmoji')) ?? '';
  expect(() => withoutZero(readFileSync(zeroAlone))).toThrow('another make');
});

it('words in drawings have zeros without a stroke too, and no other letter of that font', () => {
  const { familyOf } = siteFonts('', []);
  expect(familyOf('0')).toBe(PLAIN_ZERO_FAMILY);
  expect(familyOf('O')).toBe(familyOf('a'));
  expect(familyOf('8')).toBe(familyOf('a'));
});
