/** Our own steps on sanitized prose, in one walk that changes the tree in place. */
import type { Element } from 'hast';
import { headingRanks } from '../../guide/heading-ranks.ts';
import { heldTogether } from '../../locale/held-together.ts';
import type { Fragment } from '../prose.ts';
import { takeLanguage } from './foreign.ts';
import { gapOrWord } from './gap-or-word.ts';
import { asFootnotes, pointLink } from './notes-and-links.ts';
import { picture } from './picture.ts';
import type { Next, Step } from './step.ts';
import { codeRegion, formula, table } from './wide.ts';

/** By name of the element; headings, whose ranks depend on each other, are taken care of apart. */
const STEPS: Record<string, Step> = {
  section: asFootnotes,
  a: pointLink,
  img: picture,
  table,
  pre: codeRegion,
  math: formula,
  span: gapOrWord,
};

export function finishProse(set: Element, fragment: Fragment): void {
  finishChildren(set, fragment, headingRanks(), fragment.context.language);
}

function finishChildren(
  parent: Element,
  fragment: Fragment,
  rankOf: (depth: number) => number,
  language: string,
): void {
  const siblings = parent.children;
  let index = 0;
  while (index < siblings.length) {
    const node = siblings[index];
    let next: Next = 'on';
    if (node?.type === 'text' && parent.tagName !== 'code') {
      node.value = heldTogether(node.value, language);
    }
    if (node?.type === 'element') {
      const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
      if (depth > 0) node.tagName = `h${Math.min(fragment.rank + rankOf(depth), 6)}`;
      const place = { node, parent, index, siblings, language };
      next = STEPS[node.tagName]?.(place, fragment) ?? 'inside';
      if (next === 'inside') {
        const { lang = language } = node.properties;
        finishChildren(node, fragment, rankOf, String(lang));
        // Of a line, only what is in its paragraph comes to the page.
        if (!fragment.isLine) takeLanguage(node);
      }
    }
    if (next !== 'again') index += 1;
  }
}
