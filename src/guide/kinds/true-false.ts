import { changeProse } from '../other-prose.ts';
import type { TrueFalse } from '../questions.ts';
import { type UnansweredBase, unansweredBase } from './base.ts';
import type { Kind } from './kind.ts';

export interface UnansweredTrueFalse extends UnansweredBase {
  type: 'trueFalse';
}

export interface TrueFalseEntry {
  type: 'trueFalse';
  question: TrueFalse;
}

export const trueFalse: Kind<TrueFalse, UnansweredTrueFalse, TrueFalseEntry> = {
  unanswered: (question) => ({ ...unansweredBase(question), type: 'trueFalse' }),
  entry: (question) => ({ type: 'trueFalse', question }),
  glances: ({ question: { isTrue } }, versions) =>
    versions.map(() => ({ type: 'verdict', isTrue })),
  agrees: () => true,
  countedMarks: () => 1,
  seen: ({ children: [statement] }) => [statement],
  taught: ({ children: [statement] }) => [statement],
  text: () => [],
  offered: () => [],
  arranged: () => [],
  changeAnswers: (questions) => {
    for (const question of questions) {
      question.isTrue = !question.isTrue;
      changeProse([question.children[1]]);
    }
  },
};
