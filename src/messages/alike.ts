import { codePoint } from './code-point.ts';

/** Letters of other alphabets that look like Latin ones: Unicode's list of confusable signs, its everyday part. */
const LOOK_ALIKE = new Map(
  [
    ...[
      'аa',
      'еe',
      'оo',
      'рp',
      'сc',
      'хx',
      'уy',
      'іi',
      'јj',
      'ѕs',
      'АA',
      'ВB',
      'ЕE',
      'КK',
      'МM',
      'НH',
      'ОO',
    ],
    ...[
      'РP',
      'СC',
      'ТT',
      'ХX',
      'УY',
      'ІI',
      'ЈJ',
      'ЅS',
      'οo',
      'νv',
      'ιi',
      'ΑA',
      'ΒB',
      'ΕE',
      'ΖZ',
      'ΗH',
      'ΙI',
    ],
    ...['ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX', '‐-', '‑-', '−-', '–-'],
  ].map(([one = '', other = '']): [string, string] => [one, other]),
);

const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;

const NAMES: Record<string, string> = {
  '\u00a0': 'a no-break space',
  '\u00ad': 'a soft hyphen',
  '\u200b': 'a zero-width space',
  '\u2011': 'a no-break hyphen',
  '\u202f': 'a narrow no-break space',
  '\u3000': 'a full-width space',
  '\ufeff': 'a zero-width no-break space',
};

/**
 * How two words differ that look the same, for a message that shows both; null where anybody sees it, or they are
 * the same.
 *
 * @returns A clause about the first: "the first has U+00A0, a no-break space".
 */
export function howTheyDiffer(written: string, expected: string): string | null {
  if (written === expected || looks(written) !== looks(expected)) return null;
  if (written.normalize('NFC') === expected.normalize('NFC')) {
    const apart = written.length > expected.length ? 'first' : 'second';
    return `the ${apart} has its accents as signs of their own`;
  }
  const [first, second] = [[...written.normalize('NFC')], [...expected.normalize('NFC')]];
  const at = first.findIndex((sign, index) => sign !== second[index]);
  const [here, there] = [at < 0 ? undefined : first[at], second[at < 0 ? first.length : at]];
  if (here === undefined) return `the second has ${named(there)}`;
  if (there === undefined) return `the first has ${named(here)}`;
  // What is not there in the other is told alone; what is replaced, with its like.
  if (first[at + 1] === there) return `the first has ${named(here)}`;
  if (second[at + 1] === here) return `the second has ${named(there)}`;
  return `the first has ${named(here)}, the second ${named(there)}`;
}

/** The nearest valid thing, for the end of a message that shows what was written. */
export function offered(written: string, near: string): string {
  const difference = howTheyDiffer(written, near);
  return difference === null ? `\`${near}\`` : `\`${near}\`, which looks the same: ${difference}`;
}

/** What a reader sees: signs that look alike are the same. */
function looks(text: string): string {
  return [...text.normalize('NFKC').replace(IGNORED, '')]
    .map((sign) => LOOK_ALIKE.get(sign) ?? sign)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

function named(sign = ''): string {
  const name = NAMES[sign] ?? scriptName(sign);
  return name === '' ? codePoint(sign) : `${codePoint(sign)}, ${name}`;
}

function scriptName(sign: string): string {
  if (sign === ' ') return 'a space';
  if (/\p{Script=Cyrillic}/u.test(sign)) return 'a Cyrillic letter';
  if (/\p{Script=Greek}/u.test(sign)) return 'a Greek letter';
  if (/\p{Script=Latin}/u.test(sign)) return 'a Latin letter';
  return sign.replace(IGNORED, '') === '' ? 'a sign that nobody sees' : '';
}
