/** Whether text can be told from what it stands on. */
import { Buffer } from 'node:buffer';
import { transform } from 'lightningcss';
import type { Accent } from '../../guide/accents.ts';

/** Red, green, blue; 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The two schemes of a page. */
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * A colour as CSS has it, in one scheme.
 *
 * @returns null for one that can't be told from what is written: not opaque, or made of other values.
 */
export function colourIn(written: string, scheme: Scheme): Rgb | null {
  const [light, dark] = halves(written.trim());
  return rgbOf(scheme === 'light' ? light : dark);
}

/** `light-dark(A, B)`: the two; any other colour is both. */
function halves(written: string): [light: string, dark: string] {
  const inner = /^light-dark\((.*)\)$/is.exec(written)?.[1];
  if (inner === undefined) return [written, written];
  let depth = 0;
  const comma = [...inner].findIndex((sign) => {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    return sign === ',' && depth === 0;
  });
  return [inner.slice(0, comma), inner.slice(comma + 1)];
}

/** Lowered first, so that colours of any space are read; then as numbers, as names are written for some. */
function rgbOf(written: string): Rgb | null {
  const found: (Rgb | null)[] = [];
  const file = { filename: 'colour.css' };
  try {
    const code = Buffer.from(`a{color:${written}}`);
    const lowered = transform({ ...file, code, targets: { chrome: BEFORE_WIDE_COLOURS } }).code;
    transform({
      ...file,
      code: lowered,
      visitor: {
        Color: (colour) => {
          if (typeof colour === 'string') return;
          const isPlain = colour.type === 'rgb' && colour.alpha === 1;
          found.push(isPlain ? [colour.r, colour.g, colour.b] : null);
        },
      },
    });
  } catch {
    return null;
  }
  return found[0] ?? null;
}

const BEFORE_WIDE_COLOURS = 100 << 16;

/**
 * Custom properties that a style sheet sets on `:root` itself, outside of any condition.
 *
 * @param css As lightningcss prints it.
 * @param indent What stands before the rule: two spaces where it stands in a layer.
 */
export function rootTokens(css: string, indent: '' | '  ' = ''): Map<string, string> {
  return tokensOf(':root', css, indent);
}

/** The same of what has an accent of its own. */
export function accentTokens(accent: Accent, css: string, indent: '' | '  ' = '') {
  return tokensOf(`\\[data-accent="?${accent}"?\\]`, css, indent);
}

function tokensOf(selector: string, css: string, indent: string): Map<string, string> {
  const rule = new RegExp(
    `^${indent}(?:[^\\n{}]*, )?${selector}(?:, [^\\n{}]*)? \\{\\n(.*?)^${indent}\\}`,
    'gms',
  );
  const tokens = new Map<string, string>();
  for (const [, body = ''] of css.matchAll(rule)) {
    for (const [, name = '', value = ''] of body.matchAll(/^\s*(--[\w-]+): ([^;]*);?$/gm)) {
      tokens.set(name, value);
    }
  }
  return tokens;
}

/** Which text stands on what. */
export const TEXT_ON: readonly (readonly [text: string, ground: string])[] = [
  ['--ink', '--page'],
  ['--ink', '--tint'],
  ['--ink', '--desk'],
  ['--ink-soft', '--page'],
  ['--ink-soft', '--tint'],
  ['--accent', '--page'],
  ['--accent', '--tint'],
  ['--accent', '--desk'],
  ['--on-accent', '--accent'],
  ['--mark', '--page'],
];
