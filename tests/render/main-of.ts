const BLOCKS =
  'h[1-6]|p|ul|ol|li|dl|dt|dd|div|section|article|header|nav|details|summary|table|tr|fieldset|legend|label|button';

/** What stands between `<main>` and `</main>`, a line for each block. */
export function mainOf(html: string): string {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  return `${main.replace(new RegExp(`(<(?:${BLOCKS})[ >])`, 'g'), '\n$1').trim()}\n`;
}
