/** An element of a drawing, as far as it decides the size of its letters. */
interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/** A rule of a `style` element for one kind of element, class or id: `text`, `.small`, `#a`, `text.small`. */
export interface FontRule {
  /** Empty: any. */
  name: string;
  id: string;
  classes: string[];
  /** As it was written. */
  size: string;
}

/** Rules that set a font's size, those that say more of their element last. Others than the above are passed over. */
export function fontRulesOf(css: string): FontRule[] {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selectors = '', body = '']) => {
      const size = sizeDeclared(body);
      return size === null ? [] : selectors.split(',').flatMap((one) => ruleFor(one.trim(), size));
    },
  );
  return rules.sort((one, other) => weightOf(one) - weightOf(other));
}

function ruleFor(selector: string, size: string): FontRule[] {
  const parts = /^([a-z]*|\*)((?:[.#][\w-]+)*)$/i.exec(selector);
  if (parts === null || selector === '') return [];
  const [, name = '', marks = ''] = parts;
  const id = /#([\w-]+)/.exec(marks)?.[1] ?? '';
  const classes = [...marks.matchAll(/\.([\w-]+)/g)].map(([, one = '']) => one);
  return [{ name: name === '*' ? '' : name, id, classes, size }];
}

const weightOf = ({ name, id, classes }: FontRule) =>
  (id === '' ? 0 : 10_000) + classes.length * 100 + (name === '' ? 0 : 1);

/**
 * Of an element, in its own units.
 *
 * @param rules As `fontRulesOf` orders them.
 * @param around Of what it stands in.
 */
export function fontSizeOf(
  { name, attributes }: Element,
  rules: readonly FontRule[],
  around: number,
): number {
  const classes = (attributes.class ?? '').split(/\s+/);
  const fitting = rules.filter(
    (rule) =>
      (rule.name === '' || rule.name === name) &&
      (rule.id === '' || rule.id === attributes.id) &&
      rule.classes.every((one) => classes.includes(one)),
  );
  const written =
    sizeDeclared(attributes.style ?? '') ?? fitting.at(-1)?.size ?? attributes['font-size'] ?? '';
  return lengthOf(written, around) ?? around;
}

/** What declarations say of a property, the last of them; null where they say nothing. */
export function declared(css: string, property: string): string | null {
  const all = css.split(';').flatMap((one) => {
    const [name = '', ...value] = one.split(':');
    return name.trim().toLowerCase() === property ? [value.join(':').trim()] : [];
  });
  return all.at(-1)?.replace(/\s*!important$/i, '') ?? null;
}

/** `font-size: 12px`, or the length in `font: bold 12px/1.2 sans-serif`. */
function sizeDeclared(css: string): string | null {
  const own = declared(css, 'font-size');
  if (own !== null) return own;
  return /(?:^|\s)([\d.]+(?:[a-z]+|%))/i.exec(declared(css, 'font') ?? '')?.[1] ?? null;
}

/** CSS px a unit; a length without one is in the drawing's. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  rem: 16,
};

/** null where it is no length: a word such as `small`. */
function lengthOf(written: string, around: number): number | null {
  const [, number = '', unit = ''] = /^\+?([\d.]+)\s*([a-z]*|%)$/i.exec(written.trim()) ?? [];
  if (number === '') return null;
  const length = Number.parseFloat(number);
  if (unit === '%') return (length / 100) * around;
  if (unit.toLowerCase() === 'em') return length * around;
  const px = UNITS[unit.toLowerCase()];
  return px === undefined ? null : length * px;
}
