const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** @param language BCP 47; a script subtag decides where it is given. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [name = '', script = ''] = language.toLowerCase().split('-');
  if (/^(arab|hebr|thaa|syrc)$/.test(script)) return 'rtl';
  if (/^[a-z]{4}$/.test(script)) return 'ltr';
  return RIGHT_TO_LEFT.has(name) ? 'rtl' : 'ltr';
}
