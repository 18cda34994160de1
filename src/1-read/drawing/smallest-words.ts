import { SaxesParser } from 'saxes';
import { declared, type FontRule, fontRulesOf, fontSizeOf } from './font-size.ts';
import { down, type Matrix, transformed } from './transforms.ts';

interface Size {
  width: number;
  height: number;
}

type Attributes = Readonly<Record<string, string>>;

/** An element around what is read. */
interface Around {
  name: string;
  /** In units of its own. */
  fontSize: number;
  /** From its units to those of the drawing. */
  matrix: Matrix;
  isShown: boolean;
}

/** What is drawn elsewhere, if at all, at a size that its own place does not tell. */
const TEMPLATES: ReadonlySet<string> = new Set([
  'defs',
  'symbol',
  'marker',
  'pattern',
  'mask',
  'clipPath',
]);

/** Of text that says nothing of its size, in CSS px (`medium`). */
const MEDIUM = 16;

/**
 * How large a drawing's smallest words are at its natural size, in CSS px: their font size through transforms and
 * viewBox. A text is as large as its largest letters, so that raised and lowered figures do not count. What depends on
 * other elements (`use`, selectors of more than one step) is not followed.
 *
 * @param drawing As reading has checked and written it.
 * @param size At which it is drawn by itself, in CSS px.
 * @returns null where no words are drawn as text.
 */
export function smallestWords(drawing: string, size: Size): number | null {
  if (!drawing.includes('<text')) return null;
  const open: Around[] = [];
  let rules: FontRule[] = [];
  let scale = 1;
  let smallest: number | null = null;
  let ofText = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 0) scale = scaleOf(attributes, size);
    const around = open.at(-1) ?? OUTSIDE;
    open.push({
      name,
      fontSize: fontSizeOf({ name, attributes }, rules, around.fontSize),
      matrix: transformed(around.matrix, attributes.transform ?? ''),
      isShown: around.isShown && !TEMPLATES.has(name) && !isHidden(attributes),
    });
    if (name === 'text') ofText = 0;
  });
  parser.on('text', (text) => {
    const around = open.at(-1) ?? OUTSIDE;
    if (around.name === 'style') rules = [...rules, ...fontRulesOf(text)];
    else if (around.isShown && text.trim() !== '')
      ofText = Math.max(ofText, around.fontSize * down(around.matrix) * scale);
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name === 'text' && ofText > 0) smallest = Math.min(smallest ?? ofText, ofText);
  });
  parser.write(drawing).close();
  return smallest;
}

const OUTSIDE: Around = { name: '', fontSize: MEDIUM, matrix: [1, 0, 0, 1], isShown: true };

function isHidden(attributes: Attributes): boolean {
  const said = (name: string) => declared(attributes.style ?? '', name) ?? attributes[name];
  return said('display') === 'none' || said('visibility') === 'hidden' || said('opacity') === '0';
}

/** CSS px to a unit of its `viewBox`, which is shown whole. */
function scaleOf({ viewBox = '' }: Attributes, { width, height }: Size): number {
  const [, , across, along] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const scale = Math.min(width / (across ?? width), height / (along ?? height));
  return Number.isFinite(scale) && scale > 0 ? scale : 1;
}
