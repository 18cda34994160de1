/**
 * Order as readers of a language expect it in a list of words: case and accents aside, figures by their value.
 * The same on every machine: of a language that the collator does not know the order is that of English, and never
 * that of the machine's own.
 *
 * @param language BCP 47.
 */
export function inOrderOf(language: string): (a: string, b: string) => number {
  const known = collators.get(language) ?? collatorFor(language);
  collators.set(language, known);
  return known.compare;
}

const collators = new Map<string, Intl.Collator>();

function collatorFor(language: string): Intl.Collator {
  const [known = 'en'] = Intl.Collator.supportedLocalesOf(language);
  return new Intl.Collator(known, { sensitivity: 'base', numeric: true });
}
