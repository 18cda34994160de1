/** What stays on one line and in its order, on pages and on paper. */
import { expect, it } from 'vitest';
import { heldTogether } from '../../src/locale/held-together.ts';

/** With the signs that nobody sees in words. */
const seen = (text: string) =>
  heldTogether(text, 'en').replaceAll('\u00a0', '_').replaceAll('\u2060', '+');

it.each([
  ['at 80 °C.', 'at 80_°C.'],
  ['25 % of 3.5 kg', '25_% of 3.5_kg'],
  ['20 cm³, 5 mol', '20_cm³, 5_mol'],
  ['9 µm and 12 min', '9_µm and 12_min'],
  ['below pH 7', 'below pH_7'],
  ['3 m/s', '3_m/+s'],
  ['at 10 a.m. sharp', 'at 10_a.m. sharp'],
])('a number and its unit stay together: %s', (text, whole) => {
  expect(seen(text)).toBe(whole);
});

it.each([
  ['on 26 October 1962 he', 'on 26_October_1962 he'],
  ['the 3rd May was', 'the 3rd_May was'],
  ['in October 1962, and', 'in October_1962, and'],
  ['October 26, 1962.', 'October_26,_1962.'],
  ['from 1 May to 3 June', 'from 1_May to 3_June'],
])('a date stays together: %s', (text, whole) => {
  expect(seen(text)).toBe(whole);
});

it.each([
  ['The end of the Cold War, 1985–1991', 'The end of the Cold War, 1985–+1991'],
  ['during 12–13 August', 'during 12–+13_August'],
  ['a U-2 and an Il-28', 'a U-+2 and an Il-+28'],
])(
  'what runs from one number to another stays together, and a name with its number: %s',
  (text, whole) => {
    expect(seen(text)).toBe(whole);
  },
);

it.each([
  '12 months',
  'US–Soviet talks',
  'the years – 12 of them',
  'a mid-1960s house',
  'A-level',
  '10 am Rhein',
  '3 men',
  '2 a day',
  'in 1962 he',
  '10 of them',
  '5 m’s',
  'the alpH 7',
  'in 3 may be',
  '3 Mayflowers',
])('other words may go to the next line: %s', (text) => {
  expect(seen(text)).toBe(text);
});

it.each([
  ['ב-100 °C', 'ב-[100_°C]'],
  ['ב־2.5 kg.', 'ב־[2.5_kg].'],
  ['חום −5 °C', 'חום [−5_°C]'],
  ['מהירות 3 m/s', 'מהירות [3_m/+s]'],
  ['عند 100°C', 'عند [100°C]'],
  ['عند ١٠٠ °C و٢٫٥ kg', 'عند [١٠٠_°C] و[٢٫٥_kg]'],
])('a measure runs from left to right among words that do not: %s', (text, whole) => {
  const shown = heldTogether(text, 'he').replaceAll('\u2066', '[').replaceAll('\u2069', ']');
  expect(shown.replaceAll('\u00a0', '_').replaceAll('\u2060', '+')).toBe(whole);
});

it.each(['25%', '100 مم', '١٠٠ كم', '12 months', 'H2 m', 'כ-12', '1.2.3.4'])(
  'what has no unit of Latin letters runs as its script has it: %s',
  (text) => {
    expect(heldTogether(text, 'ar')).not.toMatch(/[\u2066-\u2069]/);
  },
);
