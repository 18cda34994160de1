/** Where a line may end on paper. */
import { expect, it } from 'vitest';
import { wholeUnits } from '../../src/5-print/data/break-words.ts';

/** With the signs that nobody sees in words. */
const seen = (text: string) => wholeUnits(text).replaceAll('\u00a0', '_').replaceAll('\u2060', '+');

it.each([
  ['at 80 °C.', 'at 80_°C.'],
  ['25 % of 3.5 kg', '25_% of 3.5_kg'],
  ['20 cm³, 5 mol', '20_cm³, 5_mol'],
  ['9 µm and 12 min', '9_µm and 12_min'],
  ['below pH 7', 'below pH_7'],
  ['3 m/s', '3_m/+s'],
])('a number and its unit stay together: %s', (text, whole) => {
  expect(seen(text)).toBe(whole);
});

it.each(['12 months', '3 men', '2 a day', 'in 1962 he', '10 of them', '5 m’s', 'the alpH 7'])(
  'other words may go to the next line: %s',
  (text) => {
    expect(seen(text)).toBe(text);
  },
);
