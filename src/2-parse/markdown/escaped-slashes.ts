import type { PhrasingContent, Root, Strong, Text } from 'mdast';
import { allOf } from '../../guide/walk.ts';
import { type Context, sourceOf } from '../context.ts';

/** Every slash of a text, as it may be written; what is more than the sign itself is meant as a sign. */
const SLASH = /\\?\/|&(?:#0*47|#x0*2f|sol);/gi;

/**
 * In bold, ` / ` stands between words of a gap that are right alike. A slash with a backslash is a sign like others:
 * it becomes a text of its own, so that no blank stands beside it in its text.
 */
export function setApartSlashes(root: Root, context: Context): void {
  if (!/\\\/|&(?:#|sol;)/i.test(String(context.file))) return;
  for (const strong of allOf([root], 'strong')) setApartIn(strong, context);
}

function setApartIn(strong: Strong, context: Context): void {
  strong.children = strong.children.flatMap((node): PhrasingContent[] =>
    node.type === 'text' ? piecesOf(node, context) : [node],
  );
}

/** Each has the place of the whole. */
function piecesOf(node: Text, context: Context): Text[] {
  const written = sourceOf(context, node).match(SLASH) ?? [];
  const slashes = [...node.value.matchAll(/\//g)];
  if (written.length !== slashes.length || written.every((sign) => sign === '/')) return [node];
  const pieces: string[] = [''];
  for (const sign of node.value) {
    const isSign = sign === '/' && written.shift() !== '/';
    if (isSign) pieces.push(sign, '');
    else pieces.push(`${pieces.pop() ?? ''}${sign}`);
  }
  return pieces.filter((value) => value !== '').map((value) => ({ ...node, value }));
}
