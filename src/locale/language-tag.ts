/**
 * The canonical form of a BCP 47 tag: `fr` for `FR` and `fra`, `en-GB` for `en-UK`; null where it is none, or names a
 * language, a script or a region that nobody knows. Of the thousands of languages that have three letters only some
 * are known by name, so that any three may be one.
 */
export function languageTag(written: string): string | null {
  const known = tags.get(written);
  if (known !== undefined) return known;
  const tag = readTag(written);
  tags.set(written, tag);
  return tag;
}

const tags = new Map<string, string | null>();

function readTag(written: string): string | null {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(written)) return null;
  try {
    const { language, script, region, baseName } = new Intl.Locale(written);
    const isKnown =
      (language.length === 3 || nameOf(language, 'language') !== null) &&
      (script === undefined || nameOf(script, 'script') !== null) &&
      (region === undefined || nameOf(region, 'region') !== null);
    return isKnown ? baseName : null;
  } catch {
    return null;
  }
}

/**
 * The tag that is meant by what is none: the name of a language in English or in its own words, the code of a country
 * where one language is at home, `fr_FR`; null where nothing is near.
 */
export function likelyTag(written: string): string | null {
  const plain = written.trim().toLowerCase();
  return (
    languageTag(plain.replaceAll('_', '-')) ??
    tagByName().get(plain) ??
    tagOfCountry(plain) ??
    // Of a tag with a part that is unknown, what stands before it.
    languageTag(plain.split(/[-_ ]/)[0] ?? '')
  );
}

/** Languages of two letters by their names. */
function tagByName(): ReadonlyMap<string, string> {
  byName ??= new Map(
    twoLetters().flatMap((tag): [string, string][] => {
      const name = nameOf(tag, 'language');
      if (name === null) return [];
      const own = nameOf(tag, 'language', tag) ?? name;
      return [
        [own.toLowerCase(), tag],
        [name.toLowerCase(), tag],
      ];
    }),
  );
  return byName;
}

let byName: ReadonlyMap<string, string> | null = null;

function twoLetters(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}

/** `jp` is Japan's, where Japanese is spoken. */
function tagOfCountry(code: string): string | null {
  if (!/^[a-z]{2}$/.test(code) || nameOf(code.toUpperCase(), 'region') === null) return null;
  return new Intl.Locale(`und-${code}`).maximize().language;
}

/** Null where it has none. */
function nameOf(
  code: string,
  type: 'language' | 'script' | 'region',
  language = 'en',
): string | null {
  const key = `${type} ${language}`;
  const names = namesOf.get(key) ?? new Intl.DisplayNames([language], { type, fallback: 'none' });
  namesOf.set(key, names);
  return names.of(code) ?? null;
}

const namesOf = new Map<string, Intl.DisplayNames>();
