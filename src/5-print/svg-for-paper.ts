import { SaxesParser } from 'saxes';
import { escaped } from '../1-read/drawing/escaped.ts';
import { type Run, runsOf } from './fonts/runs.ts';

/**
 * A drawing whose text is set in our fonts, and everything it says in `text` elements. Typst would look for its
 * families among the machine's fonts, and the same picture would come out otherwise elsewhere.
 *
 * @param drawing As reading has checked and written it.
 */
export function drawingForPaper(
  drawing: string,
  familyOf: (cluster: string) => string | null,
): { svg: string; text: string } {
  const first = familyOf('a') ?? '';
  const list = quoted(first);
  const out: string[] = [];
  const words: string[] = [];
  const open: string[] = [];
  let texts = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const kept = Object.entries(attributes).flatMap(([key, value]) => {
      if (key === 'font-family' || key === 'font') return [];
      return [` ${key}="${escaped(key === 'style' ? withoutFonts(value, list) : value)}"`];
    });
    out.push(`<${name}${open.length === 0 ? ` font-family="${list}"` : ''}${kept.join('')}>`);
    open.push(name);
    if (name === 'text') texts += 1;
  });
  parser.on('text', (text) => {
    const isStyle = open.at(-1) === 'style';
    const isSet = HOLD_TEXT.has(open.at(-1) ?? '');
    if (isSet) out.push(...runsOf(text, familyOf).map((run) => inItsFont(run, first)));
    else out.push(escaped(isStyle ? withoutFonts(text, list) : text));
    if (texts > 0) words.push(text);
  });
  parser.on('closetag', ({ name }) => {
    out.push(`</${name}>`);
    open.pop();
    if (name === 'text') texts -= 1;
  });
  parser.write(drawing).close();
  return { svg: out.join(''), text: words.join(' ') };
}

const HOLD_TEXT = new Set(['text', 'tspan', 'textPath', 'a']);

/** Typst would take what the first family lacks from any font of the machine. */
function inItsFont({ text, family }: Run, first: string): string {
  if (family === null || family === first) return escaped(text);
  return `<tspan font-family="${quoted(family)}">${escaped(text)}</tspan>`;
}

/** For CSS within an attribute in double quotes. */
function quoted(family: string): string {
  return `'${family.replace(/['"\\&<>]/g, '')}'`;
}

/** A size as CSS writes it in `font:`, with a line height where one is given. */
const SIZE =
  /^(.*?(?:\d[\d.]*(?:[a-z]{2,4}|%)?|medium|smaller|larger|(?:x{1,3}-)?(?:small|large))(?:\s*\/\s*[\w.%]+)?)\s+\S/i;

/** Declarations without the names of fonts; a size that stands with them stays. */
function withoutFonts(css: string, list: string): string {
  return css
    .replace(/\bfont-family\s*:[^;}]*/gi, '')
    .replace(/\bfont\s*:\s*([^;}]*)/gi, (_all, value: string) => {
      const size = SIZE.exec(value.slice(0, 200))?.[1];
      return size === undefined ? '' : `font: ${size} ${list}`;
    });
}
