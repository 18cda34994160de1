import { codePoint } from '../../messages/code-point.ts';

/** Spaces that Markdown does not count as one (CommonMark 0.31, section 2.1: only U+0020 and the tab are). */
const WIDE_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
/** Signs without width: zero-width spaces and joiners, soft hyphens, byte order marks, invisible operators. */
const NO_WIDTH = /\p{Cf}/u;
const UNSEEN = new RegExp(`${WIDE_SPACE.source}|${NO_WIDTH.source}`, 'u');
/** None of them is ASCII, as most lines are. */
const BEYOND_ASCII = /[\u0080-\uffff]/;
const WIDE_SPACES = new RegExp(WIDE_SPACE.source, 'g');
const NO_WIDTHS = new RegExp(NO_WIDTH.source, 'gu');

const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u202f': 'a narrow no-break space',
  '\u3000': 'a full-width space',
  '\u200b': 'a zero-width space',
  '\u00ad': 'a soft hyphen',
  '\ufeff': 'a byte order mark',
  '＃': 'a full-width sign',
};

/** A line as its author sees it: every space plain, signs without width gone, full-width signs and digits ordinary. */
export function asSeen(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text
    .replaceAll(WIDE_SPACES, ' ')
    .replaceAll(NO_WIDTHS, '')
    .replaceAll(/[\uff01-\uff5e]/g, (sign) =>
      String.fromCharCode((sign.codePointAt(0) ?? 0) - 0xfee0),
    );
}

/** The first sign of a text that is not what it seems: `U+00A0, a no-break space`; null where there is none. */
export function unseenSign(text: string): string | null {
  const found = UNSEEN.exec(text)?.[0] ?? /[\uff01-\uff5e]/.exec(text)?.[0];
  if (found === undefined) return null;
  const code = found.codePointAt(0) ?? 0;
  const kind = code >= 0xff01 && code <= 0xff5e ? 'a full-width sign' : 'a sign that nobody sees';
  return `${codePoint(found)}, ${NAMES[found] ?? kind}`;
}
