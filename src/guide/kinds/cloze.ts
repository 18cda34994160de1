import { deletionsIn } from '../deletions.ts';
import { withGaps, withGapsNamed } from '../gaps.ts';
import type { Block } from '../prose.ts';
import type { Cloze } from '../questions.ts';
import { listed, type Title } from '../title.ts';
import { bankWords, wordFrom } from '../word-bank.ts';
import { type UnansweredBase, unansweredBase } from './base.ts';
import type { Kind } from './kind.ts';

export interface UnansweredCloze extends UnansweredBase {
  type: 'cloze';
  /** The text with a `gap` in the place of each deletion. */
  text: Block[];
  /** Words to choose from, sorted; null where no bank is printed with this question. */
  bank: Title[] | null;
}

export interface ClozeEntry {
  type: 'cloze';
  question: Cloze;
  /** Of the deletions, in the order of the text. */
  words: Title[];
}

export const cloze: Kind<Cloze, UnansweredCloze, ClozeEntry> = {
  unanswered: (question, { language }) => {
    const { bank, children } = question;
    const [, text] = children;
    return {
      ...unansweredBase(question),
      type: 'cloze',
      text: withGaps(text.children),
      bank: bank === null ? null : bankWords(bank, [text], language),
    };
  },
  entry: (question) => ({
    type: 'cloze',
    question,
    words: deletionsIn(question.children[1]).map(({ children }) => wordFrom(children)),
  }),
  glances: ({ words }, versions) =>
    versions.map(() => ({ type: 'text', text: listed(words, ' · ') })),
  agrees: () => true,
  countedMarks: ({ children: [, text] }) => Math.max(1, deletionsIn(text).length),
  seen: ({ children: [stem, text] }) => [stem, ...withGaps(text.children)],
  taught: ({ children: [stem, text] }) => [stem, ...stem.children, text, ...text.children],
  text: ({ children: [, text] }) => [{ ...text, children: withGapsNamed(text.children) }],
  offered: () => [],
  arranged: () => [],
  changeAnswers: (questions, section) => {
    const shared = section.bank === null ? [] : questions.filter(({ bank }) => bank === null);
    changeGaps(shared, true);
    for (const question of questions) {
      if (!shared.includes(question)) changeGaps([question], question.bank !== null);
    }
  },
};

/** Gap words become others; those of a bank change places. */
function changeGaps(questions: readonly Cloze[], banked: boolean): void {
  const gaps = questions.flatMap(({ children: [, text] }) => deletionsIn(text));
  const words = gaps.map(({ children }) => children);
  for (const [index, gap] of gaps.entries()) {
    gap.children = banked
      ? (words[(index + 1) % words.length] ?? gap.children)
      : [{ type: 'text', value: `other${'x'.repeat(index % 17)}` }];
  }
}
