/**
 * What an SVG must not hold: anything that runs, or that fetches from elsewhere. A drawing opened by its
 * own address is a document on the site's origin, so the text is read tag by tag, as a parser would:
 * what is no tag that we understand is a danger itself, and only known elements pass.
 */
export interface SvgDanger {
  /** UTF-16 offset. */
  offset: number;
  found: string;
}

/** Elements that only draw or describe (SVG 2, chapters 5 to 14). A link leads nowhere but into the drawing. No animation, no scripts; no filters, of which a few bytes can take minutes to draw. */
const ELEMENTS = new Set(
  `svg g a defs symbol use title desc metadata style switch view
  path rect circle ellipse line polyline polygon text tspan textPath image
  marker pattern mask clipPath linearGradient radialGradient stop`.split(/\s+/),
);

/** Prefixes that drawing programs write; what they hold is description, not drawing. */
const DESCRIBING = /^(?:sodipodi|inkscape|rdf|cc|dc|serif|sketch|bx|vectornator|adobe|i|x|a):/;

const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const TAG_END = /\s*\/?>/y;

/** Every danger in an SVG text, in its order. Linear in its length. */
export function svgDangers(svg: string): SvgDanger[] {
  const dangers: SvgDanger[] = [];
  const add = (offset: number, found: string) => dangers.push({ offset, found });
  const control = /[^\P{Cc}\t\n\r]/u.exec(svg);
  if (control !== null) add(control.index, 'a control character');
  let at = 0;
  let style = false;
  while (at < svg.length) {
    const open = svg.indexOf('<', at);
    const text = svg.slice(at, open < 0 ? undefined : open);
    if (style && isDangerousStyle(text)) add(at, 'a style that loads or escapes');
    if (open < 0) break;
    const skipped = skipMarkup(svg, open, add);
    if (skipped !== null) {
      if (style && isDangerousStyle(svg.slice(open, skipped)))
        add(open, 'a style that loads or escapes');
      at = skipped;
      continue;
    }
    const tag = readTag(svg, open, add);
    style = tag.name === 'style' ? !tag.closes : style;
    at = tag.end;
  }
  return dangers.sort((a, b) => a.offset - b.offset);
}

type Add = (offset: number, found: string) => void;

/** Comments, CDATA, the XML line and the document type; null where a tag begins. */
function skipMarkup(svg: string, open: number, add: Add): number | null {
  const until = (start: string, end: string) => {
    const found = svg.indexOf(end, open + start.length);
    return found < 0 ? svg.length : found + end.length;
  };
  if (svg.startsWith('<!--', open)) return until('<!--', '-->');
  if (svg.startsWith('<![CDATA[', open)) return until('<![CDATA[', ']]>');
  if (svg.startsWith('<?xml ', open)) {
    const end = until('<?', '?>');
    const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(svg.slice(open, end))?.[1] ?? 'UTF-8';
    if (!/^utf-8$/i.test(encoding)) add(open, `encoding="${encoding}"`);
    return end;
  }
  // The plain public document type that many programs write names no entity and loads nothing.
  const type = /<!DOCTYPE svg(?: PUBLIC "-\/\/W3C\/\/DTD SVG [^"<>]*" "[^"<>]*")?\s*>/y;
  type.lastIndex = open;
  if (type.test(svg)) return type.lastIndex;
  if (/^<[!?]/.test(svg.slice(open, open + 2))) {
    add(open, svg.slice(open, open + 12).split(/[\s[>]/)[0] ?? '<!');
    return until('<', '>');
  }
  return null;
}

function readTag(
  svg: string,
  open: number,
  add: Add,
): { name: string; closes: boolean; end: number } {
  const closes = svg[open + 1] === '/';
  NAME.lastIndex = open + (closes ? 2 : 1);
  const name = NAME.exec(svg)?.[0] ?? '';
  let at = name === '' ? open + 1 : NAME.lastIndex;
  const local = name.startsWith('svg:') ? name.slice(4) : name;
  if (!ELEMENTS.has(local) && !DESCRIBING.test(name))
    add(open, `<${name || svg.slice(open + 1, open + 9)}>`);
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(svg);
    if (found === null) break;
    const [all, attribute = '', quoted = ''] = found;
    if (isDangerous(attribute, unescaped(quoted.slice(1, -1))))
      add(at + all.search(/\S/), `${attribute}=`);
    at = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = at;
  if (TAG_END.test(svg)) {
    const end = TAG_END.lastIndex;
    return { name: local, closes: closes || svg[end - 2] === '/', end };
  }
  add(at, 'a tag that cannot be read');
  return { name: local, closes: true, end: Math.max(at, open + 1) };
}

const NAMESPACES =
  /^http:\/\/(?:www\.w3\.org\/2000\/svg|www\.w3\.org\/1999\/xlink|www\.w3\.org\/XML\/1998\/namespace)$/;

function isDangerous(attribute: string, value: string): boolean {
  const [prefix, local = ''] = attribute.includes(':') ? attribute.split(':') : ['', attribute];
  const name = local.toLowerCase();
  const tight = value.replaceAll(/[\s\p{Cc}]+/gu, '').toLowerCase();
  if (attribute === 'xmlns' || prefix === 'xmlns') {
    // A prefix of the drawing's own may name any space but HTML's; svg and xlink mean what they say.
    if (tight.includes('xhtml')) return true;
    return /^(?:svg|xlink)$/.test(name) || attribute === 'xmlns'
      ? !NAMESPACES.test(tight)
      : tight.startsWith('http://www.w3.org/2000/svg');
  }
  if (name.startsWith('on')) return true;
  if (/(?:java|vb|live)script:/.test(tight)) return true;
  if (name === 'href' || name === 'src') return !LOCAL.test(tight);
  return isDangerousStyle(value);
}

const LOCAL = /^(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,])/;

/** `@import`, an escape, or a `url(…)` that leads out of the drawing. */
function isDangerousStyle(text: string): boolean {
  if (/@import|image-set|\\/i.test(text) || /\bsrc\s*\(/i.test(text)) return true;
  return [...text.matchAll(/url\s*\(\s*["']?\s*([^"')]{0,40})/gi)].some(
    ([, target = '']) => !LOCAL.test(target.toLowerCase()),
  );
}

function unescaped(value: string): string {
  return value
    .replaceAll(/&#x([\da-f]{1,6});/gi, (_all, hex: string) => character(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d{1,7});/g, (_all, digits: string) => character(Number.parseInt(digits, 10)))
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
