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
