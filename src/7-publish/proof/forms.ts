/**
 * The forms in which a text may hide in a file: behind markup, as entities, percent-encoded, in
 * base64, escaped for JSON, JavaScript or CSS. Each form is decoded where the file has any of it.
 */

/** The texts to search for a file of text: as it is, without its tags, and decoded every way that changes it. */
export function formsOf(text: string): string[] {
  if (text === '') return [];
  const forms = new Set<string>();
  const add = (form: string) => {
    if (form.length > 0) forms.add(form);
  };
  add(text);
  if (text.startsWith('{\\rtf')) add(withoutRtf(text));
  for (const form of [text, withoutTags(text)]) {
    add(form);
    const entities = decodeEntities(form);
    add(entities);
    add(decodePercent(entities));
    add(decodeEscapes(form));
  }
  for (const decoded of decodeBase64(text)) {
    add(decoded);
    add(decodeEscapes(decodeEntities(decodePercent(decoded))));
  }
  return [...forms];
}

function withoutTags(text: string): string {
  return text.replace(/<[^<>]*>/g, '');
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));?/gi,
    (all, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
      return codePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal), all);
    },
  );
}

function decodePercent(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = run.match(/[0-9a-f]{2}/gi) ?? [];
    return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 16))).toString('utf8');
  });
}

const WINDOWS = new TextDecoder('windows-1252');

/** Rich text (RTF 1.9.1): letters beyond ASCII as `\'e9` or `\u233?`, and words of command between the others. */
function withoutRtf(text: string): string {
  return text.replace(
    /\\(?:'([0-9a-f]{2})|u(-?\d{1,5}) ?\??|[a-z]+-?\d* ?)|[{}]/gi,
    (_, byte?: string, code?: string) => {
      if (byte !== undefined) return WINDOWS.decode(Buffer.from(byte, 'hex'));
      return code === undefined ? '' : String.fromCharCode(Number(code) & 0xffff);
    },
  );
}

/** `\u0041`, `\u{41}`, `\x41`, CSS's `\41 ` and JSON's line ends. */
function decodeEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([0-9a-f]{2,6})\s?|[nrt])/gi,
    (all, a, b, c, d) => {
      const code = a ?? b ?? c ?? d;
      return code === undefined ? ' ' : codePoint(Number.parseInt(code, 16), all);
    },
  );
}

function codePoint(code: number, otherwise: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

/** Runs long enough to hold a passage; what does not decode to text is left out. */
function decodeBase64(text: string): string[] {
  const runs = text.match(/[A-Za-z0-9+/_-]{24,}={0,2}/g) ?? [];
  return runs
    .flatMap((run) =>
      [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64').toString('utf8')),
    )
    .filter((decoded) => !decoded.includes('�') || /[\p{L} ]{8}/u.test(decoded));
}
