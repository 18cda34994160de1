export interface CheckedStyle {
  /** The same CSS without its comments: what is checked is what is served. */
  css: string;
  /** What loads, moves or hides; null where nothing does. */
  danger: string | null;
}

/** Functions of CSS that compute or pick, and load nothing. Whatever is not among them is refused by its name. */
const FUNCTIONS = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color device-cmyk
  calc min max clamp var matrix translate translatex translatey scale scalex scaley rotate skewx
  skewy circle ellipse polygon inset rect url not is where nth-child nth-last-child nth-of-type
  lang`.split(/\s+/),
);

const AT_RULES = new Set(['@media', '@page']);

const LOCAL_URL = /url\(\s*(?:#[^\s"'()]*|"#[^"'()]*"|'#[^"'()]*')\s*\)/iy;

const NAME_SIGN = /[-\w\u0080-\uffff]/;

/**
 * CSS of a `style` element or attribute, or of an attribute that draws: nothing in it may load, and nothing may
 * be written in a way that hides what it is. `url(#…)` points into the drawing itself and passes.
 */
export function checkedStyle(written: string): CheckedStyle {
  const css = written.includes('/*') ? written.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ') : written;
  return { css, danger: dangerIn(css) };
}

function dangerIn(css: string): string | null {
  if (!/[\\@(]/.test(css)) return null;
  if (css.includes('\\')) return 'a backslash in a style';
  if (css.includes('<')) return '`<` in a style';
  for (const [name] of css.matchAll(/@[-\w]*/g)) {
    if (!AT_RULES.has(name.toLowerCase())) return `\`${name}\``;
  }
  for (let open = css.indexOf('('); open >= 0; open = css.indexOf('(', open + 1)) {
    let start = open;
    while (start > 0 && NAME_SIGN.test(css.charAt(start - 1))) start -= 1;
    const name = css.slice(start, open).toLowerCase();
    if (name === '') continue;
    if (!FUNCTIONS.has(name)) return `\`${shortened(name)}(\``;
    if (name !== 'url') continue;
    LOCAL_URL.lastIndex = start;
    if (!LOCAL_URL.test(css))
      return `\`${shortened(css.slice(start, start + 100).split(')', 1)[0] ?? '')})\``;
  }
  return null;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
