/** Guides with other answers, for the law that a worksheet does not depend on them. */
import type { Exercises, Guide } from '../../src/guide/guide.ts';
import type { Question } from '../../src/guide/questions.ts';
import { deletionsIn } from '../../src/guide/unanswered.ts';
import { unreachable } from '../../src/guide/unreachable.ts';

/**
 * A copy in which written answers are others as long, ticks have moved (as many), gap words,
 * pairings and right sequences are changed. Where a word bank is printed, its words change places.
 */
export function withOtherAnswers(guide: Guide): Guide {
  const copy = structuredClone(guide);
  for (const part of copy.children) {
    if (part.type !== 'exercises') continue;
    for (const question of part.children) {
      if (question.type !== 'instruction') change(question);
    }
    changeGaps(part);
  }
  return copy;
}

function change(question: Question): void {
  switch (question.type) {
    case 'review': {
      const [, answer, marking] = question.children;
      otherWords(answer);
      otherWords(marking);
      return;
    }
    case 'multipleChoice': {
      const [, ...options] = question.children;
      const right = options.map((option) => option.right);
      options.forEach((option, index) => {
        option.right = right[(index + 1) % right.length] ?? false;
        otherWords(option.children[1]);
      });
      return;
    }
    case 'trueFalse':
      question.isTrue = !question.isTrue;
      otherWords(question.children[1]);
      return;
    case 'cloze':
      return;
    case 'match': {
      const [, ...pairs] = question.children;
      const meanings = pairs.map((pair) => pair.children[1]);
      pairs.forEach((pair, index) => {
        pair.children[1] = meanings[(index + 1) % meanings.length] ?? pair.children[1];
      });
      return;
    }
    case 'ordering': {
      const [stem, first, ...rest] = question.children;
      question.children = first === undefined ? [stem] : [stem, ...rest, first];
      return;
    }
    default:
      unreachable(question);
  }
}

/** Gap words become others; with a bank, they change places within what the bank serves. */
function changeGaps(part: Exercises): void {
  const clozes = part.children.filter((child) => child.type === 'cloze');
  const groups = part.bank === null ? clozes.map((cloze) => [cloze]) : [clozes];
  for (const group of groups) {
    const gaps = group.flatMap((cloze) => deletionsIn(cloze.children[1]));
    const words = gaps.map(({ children }) => children);
    const banked = part.bank !== null || group.some(({ bank }) => bank !== null);
    gaps.forEach((gap, index) => {
      gap.children = banked
        ? (words[(index + 1) % words.length] ?? gap.children)
        : [{ type: 'text', value: `other${'x'.repeat(index % 17)}` }];
    });
  }
}

/** Every word becomes another; there are as many. */
function otherWords(node: unknown): void {
  const { value, children } = node as { value?: string; children?: unknown[] };
  if (value !== undefined) (node as { value: string }).value = value.replace(/\S+/g, 'zebra');
  for (const child of children ?? []) otherWords(child);
}
