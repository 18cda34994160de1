/** What an SVG must not hold: anything that runs, or that fetches from elsewhere. */
const REFUSED_ELEMENTS =
  /^(?:script|foreignobject|iframe|object|embed|handler|listener|audio|video|link|meta|html)$/i;

export interface SvgDanger {
  /** UTF-16 offset. */
  offset: number;
  found: string;
}

/**
 * Every danger in an SVG text, in its order. Comments are looked at too: a drawing loses nothing
 * by not mentioning a script.
 */
export function svgDangers(svg: string): SvgDanger[] {
  const dangers: SvgDanger[] = [];
  const add = (offset: number, found: string) => dangers.push({ offset, found });
  for (const match of svg.matchAll(/<!DOCTYPE|<!ENTITY|<\?xml-stylesheet|@import/gi)) {
    add(match.index, match[0]);
  }
  for (const match of svg.matchAll(/<\s*([\w:.-]+)/g)) {
    const name = localName(match[1] ?? '');
    if (REFUSED_ELEMENTS.test(name)) add(match.index, `<${match[1]}>`);
  }
  for (const match of svg.matchAll(
    /(?<![\w:.-])([A-Za-z_][\w:.-]{0,99})\s{0,99}=\s{0,99}("[^"]*"|'[^']*')/g,
  )) {
    const value = unescaped((match[2] ?? '').slice(1, -1));
    const name = match[1] ?? '';
    if (isDangerous(localName(name).toLowerCase(), value)) add(match.index, `${name}=`);
  }
  for (const match of unescapedUrls(svg)) add(match.offset, match.found);
  return dangers.sort((a, b) => a.offset - b.offset);
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

function isDangerous(name: string, value: string): boolean {
  if (name.startsWith('on')) return true;
  const tight = value.replaceAll(/[\s\p{Cc}]+/gu, '').toLowerCase();
  if (/^(?:java|vb|live)script:/.test(tight)) return true;
  if (name === 'href' || name === 'src') {
    return !/^(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,])/.test(tight);
  }
  return name === 'style' && value.includes('\\');
}

/** `url(…)` that leads out of the drawing, in attributes and style sheets. */
function* unescapedUrls(svg: string): Generator<SvgDanger> {
  for (const match of svg.matchAll(
    /url\s{0,99}\(\s{0,99}(?:["']|&quot;|&apos;)?\s{0,99}(.{0,30})/gi,
  )) {
    const target = unescaped(match[1] ?? '');
    if (!/^(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,])/i.test(target)) {
      yield { offset: match.index, found: 'url(' };
    }
  }
  for (const match of svg.matchAll(/<style[^>]*>([^<]*)/gi)) {
    if ((match[1] ?? '').includes('\\')) yield { offset: match.index, found: '\\' };
  }
}

function unescaped(value: string): string {
  return value
    .replaceAll(/&#x([\da-f]{1,6});/gi, (_all, hex: string) => character(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d{1,7});/g, (_all, digits: string) => character(Number.parseInt(digits, 10)))
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
