/**
 * What text is set in until its font arrives: fonts that devices have, each made as wide and as high as Atkinson
 * Hyperlegible Next, so that no line breaks otherwise afterwards.
 */

/** As `tokens.css` names it. */
export const FALLBACK_FAMILY = 'Atkinson Fallback';

/** Of Atkinson Hyperlegible Next, in sizes of its text. */
const ASCENT = 0.984;
const DESCENT = 0.316;

interface Fallback {
  /** Full names of one design, bold or not. */
  regular: string[];
  bold: string[];
  /** The average sign of Atkinson Hyperlegible Next, by the frequency of letters in English guides, to its own. */
  widths: { regular: number; bold: number };
}

/** Of faces of one family, the last that a device has is taken. */
const FALLBACKS: readonly Fallback[] = [
  {
    regular: ['DejaVu Sans'],
    bold: ['DejaVu Sans Bold', 'DejaVuSans-Bold'],
    widths: { regular: 0.873, bold: 0.834 },
  },
  {
    regular: ['Noto Sans', 'NotoSans-Regular'],
    bold: ['Noto Sans Bold', 'NotoSans-Bold'],
    widths: { regular: 0.942, bold: 0.957 },
  },
  {
    regular: ['Roboto', 'Roboto-Regular'],
    bold: ['Roboto Bold', 'Roboto-Bold'],
    widths: { regular: 1, bold: 1.058 },
  },
  {
    regular: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'],
    bold: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold', 'Helvetica Bold'],
    widths: { regular: 0.996, bold: 0.999 },
  },
];

/** `@font-face` rules. */
export function fallbackFontCss(): string {
  return FALLBACKS.flatMap(({ regular, bold, widths }) => [
    face(400, regular, widths.regular),
    face(700, bold, widths.bold),
  ]).join('\n');
}

function face(weight: number, names: readonly string[], width: number): string {
  const local = names.map((name) => `local("${name}")`).join(',');
  const lengths = `size-adjust:${percent(width)};ascent-override:${percent(ASCENT / width)};descent-override:${percent(DESCENT / width)};line-gap-override:0%`;
  return `@font-face{font-family:"${FALLBACK_FAMILY}";font-weight:${weight};src:${local};${lengths}}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
