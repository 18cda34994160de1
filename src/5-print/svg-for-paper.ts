/**
 * An SVG whose text is set in our fonts. Typst would look for its families among the machine's
 * fonts, and the same picture would come out otherwise elsewhere.
 */
export function svgForPaper(bytes: Uint8Array, families: readonly string[]): Uint8Array {
  const list = families.map((family) => `'${family.replace(/['"&<>]/g, '')}'`).join(', ');
  const text = new TextDecoder()
    .decode(bytes)
    .replace(/font-family\s*=\s*("[^"]*"|'[^']*')/g, '')
    .replace(/font-family\s*:[^;}"]*;?/g, '')
    .replace(/(<svg\b)/, `$1 font-family="${list}"`);
  return new TextEncoder().encode(text);
}

/** Everything an SVG says in `text` elements, entities resolved. */
export function svgText(bytes: Uint8Array): string {
  const svg = new TextDecoder().decode(bytes);
  const texts = [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(
    ([, inner = '']) => inner,
  );
  return texts
    .join(' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, digits: string) => character(Number.parseInt(digits, 16)))
    .replace(/&#(\d{1,7});/g, (_, digits: string) => character(Number(digits)))
    .replace(/&(lt|gt|amp|quot|apos);/g, ' ');
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
