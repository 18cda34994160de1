import { type Maths, mathsLetters } from './maths.ts';
import type { GuideNode } from './nodes.ts';
import { plainText } from './text.ts';

/**
 * The texts as which a passage may be found in a file. Prose has one; where a formula stands in it, a page or
 * a sheet may have the formula's parts in another order than a line of text, so that the whole is looked for
 * both ways, and what stands between the formulas by itself.
 */
export function readings(node: GuideNode): string[] {
  const pieces = piecesOf(node);
  if (pieces.every((piece) => typeof piece === 'string')) return [plainText(node)];
  const onPage = pieces.map((piece) => (typeof piece === 'string' ? piece : mathsLetters(piece)));
  const between = pieces.filter((piece) => typeof piece === 'string');
  return [plainText(node), onPage.join(''), ...between];
}

/** Runs of text, and the formulas between them. */
function piecesOf(node: GuideNode): (string | Maths)[] {
  if ('maths' in node) return [node.maths];
  if (!('children' in node)) return [plainText(node)];
  const pieces: (string | Maths)[] = [];
  for (const piece of node.children.flatMap(piecesOf)) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string')
      pieces.push(`${pieces.pop()} ${piece}`);
    else pieces.push(piece);
  }
  return pieces;
}
