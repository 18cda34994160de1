import type { GuidePart } from '../../guide/guide.ts';
import type { GuideNode } from '../../guide/nodes.ts';
import { isSingle } from '../../guide/parts.ts';
import { allOf } from '../../guide/walk.ts';
import { allQuestionsOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import { isGuessed } from '../guessed.ts';
import type { GuideRule } from '../rule.ts';

/**
 * Headings in running text step down one level at a time (WCAG 2.2, 1.3.1), and none is of level 1:
 * that is the guide's title. Every output shows them stepping down (guide/heading-ranks.ts).
 */
export const headingsStepDown: GuideRule = (guide, file) => {
  for (const { top, nodes } of guide.children.flatMap(runsOf)) {
    let above = top;
    for (const node of allOf(nodes, 'heading')) {
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
      above = Math.max(Math.min(depth, deepest), Math.max(2, top));
    }
  }
};

/** Prose under one heading that is not in the tree. */
interface Run {
  /** That heading's level: a question's own, a section's, the title's. */
  top: number;
  nodes: readonly GuideNode[];
}

function runsOf(part: GuidePart): Run[] {
  if (part.type !== 'exercises') {
    const top = part.type === 'prose' || part.type === 'directAnswer' ? 1 : 2;
    return [{ top, nodes: [part] }];
  }
  if (part.origin !== 'authored') return [];
  const [instruction] = part.children;
  const questions = allQuestionsOf(part).map((question): Run => {
    const own = isSingle(question) ? [question] : [question.children[0]];
    return { top: QUESTION_LEVEL + question.part.length, nodes: own };
  });
  return [{ top: QUESTION_LEVEL, nodes: [instruction] }, ...questions];
}

/** Of `###`. */
const QUESTION_LEVEL = 3;
