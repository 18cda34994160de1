/** A thing of schema.org's vocabulary as JSON-LD. Plain data. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: Value;
}
/** Another thing, of this page or elsewhere, by its `@id`. */
export interface Reference {
  readonly '@id': string;
}
type Value = string | number | Thing | Reference | readonly (string | Thing | Reference)[];

/** A thing with those of its properties that have a value. */
export function thing(type: string, properties: Readonly<Record<string, Value | null>>): Thing {
  const given = Object.entries(properties).filter(
    (entry): entry is [string, Value] =>
      entry[1] !== null && entry[1] !== '' && !(Array.isArray(entry[1]) && entry[1].length === 0),
  );
  return { '@type': type, ...Object.fromEntries(given) };
}

export const reference = (id: string): Reference => ({ '@id': id });

/** All things of one page as text for a `script` element, which no text in it can end. */
export function scriptOf(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
