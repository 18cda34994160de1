import type { Exercises } from '../../guide/guide.ts';
import type { GuideNode } from '../../guide/nodes.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** An option or a statement, as pupils see it. */
interface Box {
  line: GuideNode;
  right: boolean;
}

/** Right options and true statements are not told from the others by being bold, italic or a link. */
export const rightOnesLookLikeOthers: GuideRule = (guide, file) => {
  for (const boxes of exercisesOf(guide).flatMap(boxesIn)) {
    const [first, ...more] = boxes.filter(({ right }) => right);
    const wrong = boxes.filter(({ right }) => !right);
    if (first === undefined || wrong.length === 0) continue;
    if (![first, ...more].every(isStressed) || wrong.some(isStressed)) continue;
    report(
      file,
      'answers-are-not-asked',
      first.line,
      'Unexpected bold, italics or link where an answer is right and nowhere else, expected right and wrong ones to look alike',
    );
  }
};

/** Those of each question with options, and all statements of the section: pupils see them beside each other. */
function boxesIn(exercises: Exercises): Box[][] {
  const statements: Box[] = [];
  const choices: Box[][] = [];
  for (const question of allQuestionsOf(exercises)) {
    if (question.type === 'trueFalse') {
      const [stem] = question.children;
      statements.push({ line: stem.children[0] ?? stem, right: question.isTrue });
    } else if (question.type === 'multipleChoice') {
      const [, ...options] = question.children;
      const own = options.filter(({ stays }) => stays === null);
      choices.push(own.map(({ right, children: [line] }) => ({ line, right })));
    }
  }
  return [statements, ...choices];
}

/** True where all of a line is bold, italic or a link, whatever signs stand beside. */
function isStressed({ line }: Box): boolean {
  const words = withoutSigns(line);
  return words.length > 0 && words.every(standsOut);
}

const standsOut = ({ type }: GuideNode) =>
  type === 'strong' || type === 'emphasis' || type === 'link';

function withoutSigns(line: GuideNode): GuideNode[] {
  if (!('children' in line)) return [];
  const nodes: readonly GuideNode[] = line.children;
  return nodes.flatMap((node) => {
    if (node.type === 'foreign') return withoutSigns(node);
    return node.type === 'text' && !/[\p{L}\p{N}]/u.test(node.value) ? [] : [node];
  });
}
