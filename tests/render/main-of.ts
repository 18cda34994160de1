const BLOCKS =
  'h[1-6]|p|ul|ol|li|dl|dt|dd|div|section|article|header|nav|details|summary|table|tr|fieldset|legend|label|button';

/** What stands between `<main>` and `</main>`, a line for each block; files by their names without what tells their content. */
export function mainOf(html: string): string {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  const named = main.replace(/-[0-9a-f]{10}(?=\.js")/g, '');
  return `${named.replace(new RegExp(`(<(?:${BLOCKS})[ >])`, 'g'), '\n$1').trim()}\n`;
}
