import { authoredNodes } from '../../guide/authored-nodes.ts';
import type { GuidePart } from '../../guide/guide.ts';
import { report } from '../../messages/report.ts';
import { isGuessed } from '../guessed.ts';
import type { GuideRule } from '../rule.ts';

/**
 * Headings in running text step down one level at a time (WCAG 2.2, 1.3.1), and none is of level 1:
 * that is the guide's title. Every output shows them stepping down (guide/heading-ranks.ts).
 */
export const headingsStepDown: GuideRule = (guide, file) => {
  for (const part of guide.children) {
    let above = topOf(part.type);
    for (const node of authoredNodes(part, 'heading')) {
      const { depth } = node;
      const deepest = above + 1;
      if (isGuessed(file, node)) {
        // One slip, one message.
      } else if (depth === 1) {
        report(
          file,
          'headings-step-down',
          node,
          'Unexpected heading of level 1, expected `##`: the title stands in the frontmatter',
        );
      } else if (depth > deepest) {
        report(
          file,
          'headings-step-down',
          node,
          `Unexpected heading of level ${depth}, expected level ${deepest} at most (\`${'#'.repeat(deepest)}\`) under one of level ${above}`,
        );
      }
      above =
        part.type === 'exercises'
          ? Math.max(3, Math.min(depth, deepest))
          : Math.min(Math.max(depth, 2), deepest);
    }
  }
};

/** The level of the heading that is not in the tree: a question's own, a section's, the title's. */
function topOf(part: GuidePart['type']): number {
  if (part === 'exercises') return 3;
  return part === 'prose' || part === 'directAnswer' ? 1 : 2;
}
