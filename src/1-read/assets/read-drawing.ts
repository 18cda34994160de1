import type { VFile } from 'vfile';
import type { Asset } from '../../guide/site.ts';
import { report } from '../../messages/report.ts';
import type { RuleId } from '../../messages/rules.ts';
import { cleanDrawing, type DrawingFault } from '../drawing/clean-drawing.ts';
import { DRAWING_LIMITS } from '../drawing/drawing-cost.ts';
import { smallestWords } from '../drawing/smallest-words.ts';
import { placesIn } from '../text/places.ts';
import { isOfSaneSize } from '../text/sane-size.ts';
import { textFromBytes } from '../text/text-from-bytes.ts';
import { MOST_PIXELS, pictureSize } from './picture-size.ts';

const PLAIN = 'Export the drawing as plain SVG, or as PNG';

/** How each kind of fault is told. */
const TOLD = {
  danger: (found) => [
    'svg-is-harmless',
    `Unexpected ${found} in the drawing, expected nothing that runs, moves or leads elsewhere`,
    PLAIN,
  ],
  form: (found) => [
    'images-are-images',
    `Unexpected ${found}, expected an SVG drawing in UTF-8`,
    PLAIN,
  ],
  depth: () => [
    'nesting-has-a-limit',
    `Unexpected groups inside one another, expected at most ${DRAWING_LIMITS.depth}`,
    'Take groups apart in your drawing program, or save the drawing as PNG',
  ],
  points: () => [
    'pictures-are-of-a-sane-size',
    `Unexpected drawing of more than ${DRAWING_LIMITS.points / 1_000_000} million points where all that it draws again is counted, expected fewer`,
    'Simplify the drawing, or save it as PNG',
  ],
  circle: () => [
    'pictures-are-of-a-sane-size',
    'Unexpected part of a drawing that is made of itself, expected an end to it',
    PLAIN,
  ],
  pixels: (found) => [
    'pictures-are-of-a-sane-size',
    `Unexpected ${found}, expected at most ${MOST_PIXELS / 1_000_000} million pixels`,
    'Save the picture inside smaller',
  ],
} as const satisfies Record<
  DrawingFault['kind'],
  (found: string) => readonly [rule: RuleId, reason: string, note: string]
>;

/** Reports at each fault; what is no drawing to be shown has no size. */
export function readDrawing(bytes: Uint8Array, file: VFile): Omit<Asset, 'path'> {
  const none = { size: null, drawing: null, words: null };
  const text = isOfSaneSize(bytes.byteLength, 'drawing', file) ? textFromBytes(bytes, file) : null;
  if (text === null) return none;
  const { svg, root, faults } = cleanDrawing(text);
  const places = faults.length === 0 ? null : placesIn(text);
  for (const { kind, offset, found } of faults) {
    const [rule, reason, note] = TOLD[kind](found);
    report(file, rule, places?.point(offset) ?? null, reason, { note });
  }
  if (root === '') return none;
  const size = pictureSize(Buffer.from(`${root}</svg>`), 'svg', file);
  if (faults.length > 0 || size === null) return none;
  return { size, drawing: svg, words: smallestWords(svg, size) };
}
