import type { Node } from 'unist';
import type { Inline } from '../../guide/prose.ts';
import { type Context, placeWithin, say, sourceOf } from '../context.ts';
import { trimEnd } from './trim-end.ts';

/** Takes `{#an-id}` or `<!-- #an-id -->` off the end; null where there is none. Reports `ids-are-well-formed`. */
export function takeId(children: Inline[], owner: Node, context: Context): string | null {
  trimEnd(children);
  const last = children.at(-1);
  if (last?.type === 'html') {
    const comment = /^<!--\s*#(.*?)\s*-->$/.exec(last.value);
    children.pop();
    if (comment?.[1] === undefined) return takeId(children, owner, context);
    return wellFormed(comment[1], last, context);
  }
  if (last?.type === 'text') {
    const braces = /\s*\{#([^{}]*)\}$/.exec(last.value);
    if (braces?.[1] !== undefined) {
      children[children.length - 1] = { ...last, value: last.value.slice(0, braces.index) };
      return wellFormed(braces[1], last, context);
    }
  }
  // `{#_a_}` has become emphasis by now: only the source still shows it.
  const written = /\{#([^{}]*)\}\s*#*\s*$/.exec(sourceOf(context, owner))?.[1];
  if (written !== undefined) wellFormed(written, owner, context);
  return null;
}

function wellFormed(id: string, place: Node, context: Context): string {
  if (/^[a-z0-9-]+$/.test(id)) return id;
  const better = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  say(
    context,
    'ids-are-well-formed',
    place,
    `Unexpected id \`${id}\`, expected small letters a–z, digits and hyphens${better === '' ? '' : `, such as \`${better}\``}`,
  );
  return better;
}

/** `{#an-id}` that is left in a line would be printed as it stands. */
export function reportStrayId(
  children: readonly Inline[],
  owner: Node,
  expected: string,
  context: Context,
): void {
  for (const child of children) {
    const written = child.type === 'text' ? /\{#[^{}\s]*\}/.exec(child.value)?.[0] : undefined;
    if (written === undefined) continue;
    say(
      context,
      'attributes-are-readable',
      placeWithin(context, owner, written),
      `Unexpected \`${written}\`, expected ${expected}`,
    );
  }
}
