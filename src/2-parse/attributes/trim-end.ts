import type { Inline } from '../../guide/prose.ts';

/** Removes white space, and text nodes that are nothing else, from the end. */
export function trimEnd(children: Inline[]): void {
  const last = children.at(-1);
  if (last?.type !== 'text') return;
  const value = last.value.trimEnd();
  if (value === '') {
    children.pop();
    trimEnd(children);
  } else if (value !== last.value) children[children.length - 1] = { ...last, value };
}
