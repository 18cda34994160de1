import {
  around,
  atTheirLetters,
  letter,
  orderForVersion,
  sortedByText,
  type Version,
} from '../arrange.ts';
import type { Ordering, Step } from '../questions.ts';
import { plainText } from '../text.ts';
import { type Lettered, leadsTo, lettered, type UnansweredBase, unansweredBase } from './base.ts';
import { type Kind, signs } from './kind.ts';

export interface UnansweredOrdering extends UnansweredBase {
  type: 'ordering';
  steps: Lettered[];
}

export interface OrderingEntry {
  type: 'ordering';
  question: Ordering;
  /** In the right order. */
  steps: { step: Step; letters: string[] }[];
}

export const ordering: Kind<Ordering, UnansweredOrdering, OrderingEntry> = {
  unanswered: (question, { version }) => ({
    ...unansweredBase(question),
    type: 'ordering',
    steps: lettered(arrangedSteps(question, version)),
  }),
  entry: (question, versions) => {
    const orders = versions.map((version) => arrangedSteps(question, version));
    const [, ...authored] = question.children;
    const steps = authored.map((step) => ({
      step,
      letters: orders.map((order) => letter(order.indexOf(step))),
    }));
    return { type: 'ordering', question, steps };
  },
  glances: ({ steps }, versions) =>
    versions.map((_, index) => signs(steps.map(({ letters }) => letters[index] ?? '').join(' '))),
  agrees: ({ steps }, asked, at) =>
    steps.every(({ step, letters }) => leadsTo(asked.steps, letters[at], plainText(step))),
  countedMarks: () => 1,
  seen: ({ children }) => children,
  taught: ({ children }) => children.flatMap((child) => [child, ...child.children]),
  text: () => [],
  offered: ({ children: [, ...steps] }) => steps,
  arranged: arrangedSteps,
  changeAnswers: (questions) => {
    for (const question of questions) {
      const [stem, ...steps] = question.children;
      question.passedOver = steps;
      question.children = [stem, ...steps.slice(1), ...steps.slice(0, 1)];
    }
  },
};

/** Steps that are all single letters are lettered as they read, but never in the right order. */
export function arrangedSteps(question: Ordering, version: Version): Step[] {
  const [, ...steps] = question.children;
  const right = question.passedOver ?? steps;
  const isOne = (order: readonly Step[]) => right.every((step, index) => order[index] === step);
  const { free, pinned } = atTheirLetters(steps);
  const labelled = around(free, pinned);
  if (free.length === 0 && !isOne(labelled)) return labelled;
  return orderForVersion(sortedByText(steps), version, (one) => `${question.id}\n${one}`, {
    count: 1,
    isOne,
  });
}
