/**
 * The forms in which a text may hide in a file: behind markup, as entities, percent-encoded, in
 * base64, escaped for JSON, JavaScript or CSS. Each form is decoded where the file has any of it.
 */

/** The texts to search for a file of text: as it is, without its tags, and decoded every way that changes it. */
export function formsOf(text: string): string[] {
  const forms = new Set<string>();
  const add = (form: string) => {
    if (form.length > 0) forms.add(form);
  };
  add(text);
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

/** `\u0041`, `\u{41}`, `\x41` and CSS's `\41 `. */
function decodeEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([0-9a-f]{2,6})\s?)/gi,
    (all, a, b, c, d) => codePoint(Number.parseInt(a ?? b ?? c ?? d, 16), all),
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
