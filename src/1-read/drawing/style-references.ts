import type { Painting, Reference } from './drawing-cost.ts';

/** What a drawing's style elements paint with, by what their selectors end in: `.class`, `#id`, a name or `*`. */
export type StyleReferences = Map<string, Reference[]>;

/** How much an unknown property costs is unknown: as much as the dearest. */
function paintingOf(property: string): Painting {
  if (property === 'fill' || property === 'stroke') return property;
  if (property.startsWith('marker')) return 'marker';
  return property.startsWith('clip') ? 'clip' : 'mask';
}

/** References of one value or of a list of declarations. @param property Of a value that stands alone. */
export function referencesIn(css: string, property = ''): Reference[] {
  if (!/url\(/i.test(css)) return [];
  return css.split(/[;{}]/).flatMap((declaration) => {
    const colon = property === '' ? declaration.indexOf(':') : -1;
    const name = property || declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const painting = paintingOf(name);
    return [...declaration.matchAll(/url\(\s*["']?#([^"')]*)/gi)].flatMap(([, id = '']) =>
      idsMeant(id.trim()).map((one) => ({ painting, id: one })),
    );
  });
}

/** Browsers undo percent signs in an address, typesetters don't: both are meant. */
export function idsMeant(written: string): string[] {
  if (!written.includes('%')) return [written];
  try {
    return [written, decodeURIComponent(written)];
  } catch {
    return [written];
  }
}

/** Different references under one key: nobody's drawing has as many, and every element would count them. */
const MOST_REFERENCES = 20;

/** Adds a style element's rules. @returns How many there are; infinite where they refer to too much. */
export function addStyleReferences(css: string, references: StyleReferences): number {
  const rules = css.split('}');
  for (const rule of rules) {
    if (!/url\(/i.test(rule)) continue;
    const [selectors, declarations] = splitLast(rule, '{');
    // Rules in rules may mean anything.
    if (!add(references, '*', referencesIn(selectors))) return Infinity;
    const found = referencesIn(declarations);
    for (const one of splitLast(selectors, '{')[1].split(',')) {
      if (!add(references, endOf(one), found)) return Infinity;
    }
  }
  return rules.length;
}

/** What an element takes from the style elements. */
export function styledReferences(
  references: StyleReferences,
  element: { name: string; id: string; classes: string[] },
): Reference[] {
  if (references.size === 0) return [];
  const keys = ['*', element.name, `#${element.id}`, ...element.classes.map((one) => `.${one}`)];
  return keys.flatMap((key) => references.get(key) ?? []);
}

/** The one thing that an element must have for a selector to fit; `*` where that is not plain. */
function endOf(selector: string): string {
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  if (/[[:|&()]/.test(last)) return '*';
  return /\.[^.#]+/.exec(last)?.[0] ?? /#[^.#]+/.exec(last)?.[0] ?? (last || '*');
}

function splitLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
}

/** @returns false where there are too many. */
function add(references: StyleReferences, key: string, found: Reference[]): boolean {
  if (found.length === 0) return true;
  if (found.length > 10 * MOST_REFERENCES) return false;
  const known = references.get(key) ?? [];
  references.set(key, known);
  for (const one of found) {
    if (!known.some(({ painting, id }) => painting === one.painting && id === one.id))
      known.push(one);
  }
  return known.length <= MOST_REFERENCES;
}
