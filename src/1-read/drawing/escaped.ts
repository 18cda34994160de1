const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Written as they are, attributes would lose them.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for XML, in an element or between double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (sign) => SIGNS[sign] ?? sign);
}
