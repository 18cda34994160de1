import { type PdfObject, pdfObjects } from './pdf-objects.ts';

type Glyphs = Map<number, string>;

/**
 * All that can be read out of a PDF as Typst writes it: the text of its pages in the order in which it
 * was set, running heads and feet apart, then every string of its structure (title, bookmarks,
 * alternative texts, addresses) and its metadata. White space is not to be relied on.
 */
export function pdfText(bytes: Uint8Array): string {
  const objects = pdfObjects(bytes);
  const fonts = new Map<number, Glyphs>();
  const body: string[] = [];
  const margins: string[] = [];
  const strings: string[] = [];
  for (const { dictionary, stream } of objects.values()) {
    strings.push(...stringsIn(dictionary));
    if (stream !== null && /\/Type \/Metadata/.test(dictionary)) strings.push(utf8(stream()));
    const content = contentOf(dictionary, stream, objects);
    if (content === null) continue;
    const read = pageText(content, fontsOf(dictionary, objects, fonts));
    body.push(read.body);
    margins.push(read.margins);
  }
  return [body.join(''), margins.join(' '), ...strings].join('\n');
}

/** A page's content, or that of a form (a drawing) inside one. */
function contentOf(
  dictionary: string,
  stream: PdfObject['stream'],
  objects: Map<number, PdfObject>,
): string | null {
  if (/\/Type \/Page\b(?!s)/.test(dictionary)) {
    const contents = Number(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1]);
    return objects.get(contents)?.stream?.() ?? null;
  }
  return /\/Subtype \/Form/.test(dictionary) ? (stream?.() ?? null) : null;
}

/** The fonts that a page's dictionary names, `/f0 10 0 R`, with what their glyphs mean. */
function fontsOf(
  dictionary: string,
  objects: Map<number, PdfObject>,
  known: Map<number, Glyphs>,
): Map<string, Glyphs> {
  const named = /\/Font <<([^>]*)>>/.exec(dictionary)?.[1] ?? '';
  const pairs = [...named.matchAll(/\/(\w+) (\d+) 0 R/g)];
  return new Map(
    pairs.map(([, name = '', reference = '']) => {
      const number = Number(reference);
      const glyphs = known.get(number) ?? glyphsOf(objects.get(number), objects);
      known.set(number, glyphs);
      return [name, glyphs] as const;
    }),
  );
}

/** A font's ToUnicode map (ISO 32000-1, 9.10.3). */
function glyphsOf(font: PdfObject | undefined, objects: Map<number, PdfObject>): Glyphs {
  const reference = /\/ToUnicode (\d+) 0 R/.exec(font?.dictionary ?? '')?.[1];
  const map = objects.get(Number(reference))?.stream?.() ?? '';
  const glyphs: Glyphs = new Map();
  for (const [, kind, entries = ''] of map.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    const words = entries.match(/<[0-9A-F]+>/gi) ?? [];
    const step = kind === 'char' ? 2 : 3;
    for (let at = 0; at + step <= words.length; at += step) {
      const [first = 0, last = first] = words.slice(at, at + step - 1).map(hexNumber);
      const text = utf16(rawString(words[at + step - 1] ?? '<>'));
      for (let glyph = first; glyph <= last; glyph += 1) {
        glyphs.set(glyph, glyph === first ? text : shifted(text, glyph - first));
      }
    }
  }
  return glyphs;
}

/** A literal string may hold parentheses as they are, so long as they are balanced (7.3.4.2). */
const LITERAL = balanced(6);
const HEXADECIMAL = '<(?!<)[0-9A-Fa-f\\s]*>';
const TOKEN = new RegExp(
  `\\/(\\w+) [\\d.]+ Tf|(${LITERAL}|${HEXADECIMAL})|\\/Artifact\\b|\\bEMC\\b`,
  'g',
);
const STRING = new RegExp(`${LITERAL}|${HEXADECIMAL}`, 'g');

function balanced(depth: number): string {
  const inner = depth === 0 ? '' : `|${balanced(depth - 1)}`;
  return `\\((?:\\\\[\\s\\S]|[^\\\\()]${inner})*\\)`;
}

/** What a content stream sets, with artifacts (running heads and feet) kept apart. */
function pageText(content: string, fonts: Map<string, Glyphs>): { body: string; margins: string } {
  const read = { body: '', margins: '' };
  let glyphs: Glyphs = new Map();
  let artifact = false;
  for (const [token, font, literal] of content.matchAll(TOKEN)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? glyphs;
    else if (token === '/Artifact') artifact = true;
    else if (token === 'EMC') artifact = false;
    else if (literal !== undefined)
      read[artifact ? 'margins' : 'body'] += shown(rawString(literal), glyphs);
  }
  return read;
}

function shown(raw: string, glyphs: Glyphs): string {
  let text = '';
  for (let at = 0; at + 1 < raw.length; at += 2) {
    text += glyphs.get(raw.charCodeAt(at) * 256 + raw.charCodeAt(at + 1)) ?? '';
  }
  return text;
}

/** Every string of a dictionary as text: UTF-16 with its mark, or a byte a character. */
function stringsIn(dictionary: string): string[] {
  const literals = dictionary.match(STRING) ?? [];
  return literals
    .map(rawString)
    .map((raw) => (raw.startsWith('þÿ') ? utf16(raw.slice(2)) : utf8(raw)));
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a literal `(…)` or hexadecimal `<…>` string (ISO 32000-1, 7.3.4). */
function rawString(written: string): string {
  const inner = written.slice(1, -1);
  if (written.startsWith('<'))
    return Buffer.from(inner.replace(/\s/g, ''), 'hex').toString('latin1');
  // A page has thousands of strings, most of few letters: each is read once, without an expression.
  let next = inner.indexOf('\\');
  if (next < 0) return inner;
  let raw = '';
  let from = 0;
  for (; next >= 0; next = inner.indexOf('\\', from)) {
    raw += inner.slice(from, next);
    const [sign = ''] = inner.slice(next + 1, next + 2);
    const octal = sign >= '0' && sign <= '7' ? octalAt(inner, next + 1) : '';
    if (octal !== '') {
      raw += String.fromCharCode(Number.parseInt(octal, 8));
      from = next + 1 + octal.length;
    } else {
      const isLineEnd = sign === '\n' || inner.startsWith('\r\n', next + 1);
      raw += isLineEnd ? '' : (ESCAPES[sign] ?? sign);
      from = next + (inner.startsWith('\r\n', next + 1) ? 3 : 2);
    }
  }
  return raw + inner.slice(from);
}

/** One to three octal digits. */
function octalAt(text: string, at: number): string {
  let end = at + 1;
  while (end < at + 3 && /[0-7]/.test(text[end] ?? '')) end += 1;
  return text.slice(at, end);
}

function hexNumber(written: string): number {
  return Number.parseInt(written.slice(1, -1), 16);
}

const UTF_16 = new TextDecoder('utf-16be');
const UTF_8 = new TextDecoder();

function utf16(raw: string): string {
  return UTF_16.decode(Buffer.from(raw, 'latin1'));
}

function utf8(raw: string): string {
  return UTF_8.decode(Buffer.from(raw, 'latin1'));
}

function shifted(text: string, by: number): string {
  const code = text.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code + by);
}
