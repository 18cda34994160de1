import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { MOST_PIXELS } from '../assets/picture-size.ts';
import { DRAWING_ATTRIBUTES, PLAIN_ATTRIBUTES, XLINK, XML } from './allowed.ts';
import { checkedStyle } from './checked-style.ts';
import type { Reference } from './drawing-cost.ts';
import { embeddedPicture } from './embedded.ts';
import { escaped } from './escaped.ts';
import { idsMeant, referencesIn } from './style-references.ts';

export interface AttributeFault {
  /** Its name as written. */
  attribute: string;
  kind: 'danger' | 'pixels';
  found: string;
}

export interface CleanAttributes {
  /** Each after a space, ready for the tag. */
  written: string;
  id: string;
  classes: string[];
  /** Points to draw, as far as the attributes tell. */
  points: number;
  references: Reference[];
  /** Of a picture inside. */
  pixels: number;
  faults: AttributeFault[];
}

/** What an element keeps of its attributes. @param pixels Of the pictures before it in the drawing. */
export function cleanAttributes(
  { attributes }: SaxesTagNS,
  element: string,
  pixels: number,
): CleanAttributes {
  const value = (name: string) => attributes[name]?.value ?? '';
  const clean: CleanAttributes = {
    written: '',
    id: value('id'),
    classes: [...new Set(value('class').split(/\s+/).filter(Boolean))],
    points: pointsOf(element, value),
    references: [],
    pixels: 0,
    faults: [],
  };
  for (const attribute of Object.values(attributes)) {
    const { name, local, uri } = attribute;
    if (uri === '' && /^on/i.test(local)) {
      clean.faults.push({ attribute: name, kind: 'danger', found: `\`${name}=\`` });
    } else if (
      local === 'href' &&
      (uri === '' || (uri === XLINK && attributes.href === undefined))
    ) {
      keepAddress(attribute, element, pixels, clean);
    } else if (uri === XML && (local === 'space' || local === 'lang')) {
      clean.written += ` xml:${local}="${escaped(attribute.value)}"`;
    } else if (uri === '' && PLAIN_ATTRIBUTES.has(local)) {
      clean.written += ` ${local}="${escaped(attribute.value)}"`;
    } else if (uri === '' && DRAWING_ATTRIBUTES.has(local)) {
      const { css, danger } = checkedStyle(attribute.value);
      if (danger !== null) clean.faults.push({ attribute: name, kind: 'danger', found: danger });
      const found = referencesIn(css, local === 'style' ? '' : local);
      for (const reference of found) clean.references.push(reference);
      clean.written += ` ${local}="${escaped(css)}"`;
    }
  }
  return clean;
}

/** A link in a picture is dead: to a page it goes in silence. Anything else may only lead into the drawing. */
function keepAddress(
  { name, value }: SaxesAttributeNS,
  element: string,
  pixels: number,
  clean: CleanAttributes,
): void {
  const address = value.trim();
  if (address === '' || (element === 'a' && /^(?:https?|mailto):/i.test(address))) return;
  if (address.startsWith('#')) {
    clean.written += ` href="${escaped(address)}"`;
    const painting = element === 'use' ? 'use' : 'template';
    if (element !== 'a' && element !== 'textPath') {
      for (const id of idsMeant(address.slice(1))) clean.references.push({ painting, id });
    }
    return;
  }
  const found = element === 'image' ? embeddedPicture(address) : null;
  if (found === null) {
    clean.faults.push({ attribute: name, kind: 'danger', found: `\`${name}=\`` });
  } else if (!found.ok) {
    clean.faults.push({ attribute: name, kind: found.kind, found: found.found });
  } else {
    clean.pixels = found.pixels;
    clean.written += ` href="${escaped(found.address)}"`;
    if (pixels + found.pixels > MOST_PIXELS) {
      clean.faults.push({ attribute: name, kind: 'pixels', found: 'pictures in one drawing' });
    }
  }
}

/** What a shape of each kind counts; paths and lines by their numbers. */
const POINTS: Readonly<Record<string, number>> = {
  rect: 4,
  circle: 4,
  ellipse: 4,
  line: 2,
  image: 1,
  text: 1,
  tspan: 1,
  textPath: 1,
};

function pointsOf(element: string, value: (name: string) => string): number {
  const numbers = element === 'path' ? value('d') : value('points');
  if (element !== 'path' && !element.startsWith('poly')) return POINTS[element] ?? 0;
  return 1 + Math.ceil((numbers.match(/[\d.]+/g)?.length ?? 0) / 2);
}
