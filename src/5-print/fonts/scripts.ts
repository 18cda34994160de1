/**
 * Scripts that the shipped fonts lack: what their letters are called in a message, a free font to name in it, and
 * the tags one of which a font's rules must have where letters join or change their places (OpenType 1.9, script
 * tags; empty where each letter may stand by itself).
 */
export interface Script {
  /** As Unicode names it. */
  unicode: string;
  /** As people call it. */
  name: string;
  font: string;
  tags: string[];
}

const script = (unicode: string, font: string, ...tags: string[]): Script => ({
  ...{ unicode, name: unicode, font, tags },
});

const HAN: Script = { ...script('Han', 'NotoSansSC'), name: 'Chinese' };

/** Signs of several scripts belong to the first of them here, or to Han. */
const SCRIPTS: Script[] = [
  script('Arabic', 'NotoNaskhArabic', 'arab'),
  script('Hebrew', 'NotoSansHebrew'),
  { ...script('Hiragana', 'NotoSansJP'), name: 'Japanese' },
  { ...script('Katakana', 'NotoSansJP'), name: 'Japanese' },
  { ...script('Hangul', 'NotoSansKR'), name: 'Korean' },
  { ...script('Bopomofo', 'NotoSansTC'), name: 'Chinese' },
  HAN,
  script('Devanagari', 'NotoSansDevanagari', 'dev3', 'dev2', 'deva'),
  script('Bengali', 'NotoSansBengali', 'bng3', 'bng2', 'beng'),
  script('Gurmukhi', 'NotoSansGurmukhi', 'gur3', 'gur2', 'guru'),
  script('Gujarati', 'NotoSansGujarati', 'gjr3', 'gjr2', 'gujr'),
  { ...script('Oriya', 'NotoSansOriya', 'ory3', 'ory2', 'orya'), name: 'Odia' },
  script('Tamil', 'NotoSansTamil', 'tml3', 'tml2', 'taml'),
  script('Telugu', 'NotoSansTelugu', 'tel3', 'tel2', 'telu'),
  script('Kannada', 'NotoSansKannada', 'knd3', 'knd2', 'knda'),
  script('Malayalam', 'NotoSansMalayalam', 'mlm3', 'mlm2', 'mlym'),
  script('Sinhala', 'NotoSansSinhala', 'sinh'),
  script('Thai', 'NotoSansThai'),
  script('Lao', 'NotoSansLao'),
  script('Tibetan', 'NotoSerifTibetan', 'tibt'),
  { ...script('Myanmar', 'NotoSansMyanmar', 'mym2', 'mymr'), name: 'Burmese' },
  script('Khmer', 'NotoSansKhmer', 'khmr'),
  script('Mongolian', 'NotoSansMongolian', 'mong'),
  script('Syriac', 'NotoSansSyriac', 'syrc'),
  script('Thaana', 'NotoSansThaana'),
  { ...script('Nko', 'NotoSansNKo', 'nko '), name: 'N’Ko' },
  script('Georgian', 'NotoSansGeorgian'),
  script('Armenian', 'NotoSansArmenian'),
  script('Ethiopic', 'NotoSansEthiopic'),
];

const patterns = SCRIPTS.map((one) => ({
  one,
  pattern: new RegExp(`\\p{scx=${one.unicode}}`, 'u'),
  own: new RegExp(`\\p{sc=${one.unicode}}`, 'u'),
}));

/** Wide forms of other scripts' signs, such as `？`; Unicode gives them to no script of their own. */
const WIDE = /[\uff01-\uff60\uffe0-\uffe6]/;

/** The script that a sign belongs to, if it is one of those. */
export function scriptOf(sign: string): Script | null {
  const own = patterns.find((one) => one.own.test(sign));
  if (own !== undefined) return own.one;
  if (WIDE.test(sign)) return HAN;
  const [first, ...others] = patterns.filter((one) => one.pattern.test(sign)).map(({ one }) => one);
  // `。` stands in Chinese and in Japanese: it tells nothing of the language.
  return others.find((one) => one === HAN) ?? first ?? null;
}

const EAST_ASIAN = ['Hiragana', 'Katakana', 'Hangul', 'Bopomofo', 'Han'];

/** Scripts that one language writes together, and one font has, are told together under the first one's name. */
export function groupOf({ unicode }: Script): string {
  return EAST_ASIAN.includes(unicode) ? 'East Asian' : unicode;
}

/** Which of two of a group names the language: kana are Japanese, whatever else stands beside them. */
export function telling(one: Script, other: Script): Script {
  return EAST_ASIAN.indexOf(other.unicode) < EAST_ASIAN.indexOf(one.unicode) ? other : one;
}
