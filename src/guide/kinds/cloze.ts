import { deletionsIn } from '../deletions.ts';
import { withGaps, withGapsNamed } from '../gaps.ts';
import type { Block, Deletion, Inline } from '../prose.ts';
import type { Cloze } from '../questions.ts';
import { wordCount } from '../text.ts';
import type { Title } from '../title.ts';
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
  /** For each gap in the order of the text, every word that is right, the printed one first. */
  accepted: Title[][];
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
    accepted: deletionsIn(question.children[1]).map(wordsOf),
  }),
  glances: ({ accepted }, versions) => versions.map(() => ({ type: 'gaps', accepted })),
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

/** Of a gap, the printed one first. */
function wordsOf({ children, alternatives }: Deletion): Title[] {
  return [children, ...alternatives].map(wordFrom);
}

/** True where one word is all that a gap wants, whichever of those that are right it is. A number is no word. */
export function takesOneWord(gap: Deletion): boolean {
  return wordsOf(gap).every(({ plain }) => wordCount(plain) === 1 && /\p{L}/u.test(plain));
}

/** Gap words become others, as many, with other alternatives; those of a bank change places. */
function changeGaps(questions: readonly Cloze[], banked: boolean): void {
  const gaps = questions.flatMap(({ children: [, text] }) => deletionsIn(text));
  const before = gaps.map((gap) => ({ ...gap }));
  for (const [index, gap] of gaps.entries()) {
    const other = banked ? before[(index + 1) % before.length] : otherGap(gap, index);
    if (other !== undefined)
      Object.assign(gap, { children: other.children, alternatives: other.alternatives });
  }
}

/** One word stays one word, and what is none stays none. */
function otherGap(gap: Deletion, index: number): Pick<Deletion, 'children' | 'alternatives'> {
  const word = `other${'x'.repeat(index % 17)}`;
  const text = (value: string): Inline[] => [{ type: 'text', value }];
  return {
    children: text(takesOneWord(gap) ? word : `${word} 2`),
    alternatives: gap.alternatives.length > 0 ? [] : [text('zebra')],
  };
}
