import {
  around,
  atTheirLetters,
  letter,
  orderForVersion,
  sortedByText,
  type Version,
} from '../arrange.ts';
import { optionShown } from '../option-shown.ts';
import { changeProse } from '../other-prose.ts';
import type { Block } from '../prose.ts';
import type { MultipleChoice, Option } from '../questions.ts';
import { plainText } from '../text.ts';
import { type Lettered, leadsTo, type UnansweredBase, unansweredBase } from './base.ts';
import { type Kind, signs } from './kind.ts';

/** An option: `blocks` stand below its line. */
export interface LetteredOption extends Lettered {
  blocks: Block[];
}
export interface UnansweredMultipleChoice extends UnansweredBase {
  type: 'multipleChoice';
  /** More than one option is right: "Select all that apply". */
  several: boolean;
  /** Lettered A, B, C … in printed order. */
  options: LetteredOption[];
}

export interface MultipleChoiceEntry {
  type: 'multipleChoice';
  question: MultipleChoice;
  /** In the order of the first version. */
  options: { option: Option; letters: string[] }[];
}

export const multipleChoice: Kind<MultipleChoice, UnansweredMultipleChoice, MultipleChoiceEntry> = {
  unanswered: (question, { version }) => {
    const arranged = arrangedOptions(question, version);
    return {
      ...unansweredBase(question),
      type: 'multipleChoice',
      several: arranged.filter(({ right }) => right).length > 1,
      options: arranged.map(({ children: [text, blocks] }, index) => ({
        letter: letter(index).toUpperCase(),
        children: text.children,
        blocks: blocks.children,
      })),
    };
  },
  entry: (question, versions) => {
    const orders = versions.map((version) => arrangedOptions(question, version));
    const [first = []] = orders;
    const options = first.map((option) => ({
      option,
      letters: orders.map((order) => letter(order.indexOf(option)).toUpperCase()),
    }));
    return { type: 'multipleChoice', question, options };
  },
  glances: ({ options }, versions) => {
    const right = options.filter(({ option }) => option.right);
    return versions.map((_, index) =>
      signs(
        right
          .map(({ letters }) => letters[index] ?? '')
          .sort()
          .join(', '),
      ),
    );
  },
  agrees: ({ options }, asked, at) =>
    options.every(({ option, letters }) =>
      leadsTo(asked.options, letters[at], plainText(optionShown(option))),
    ),
  countedMarks: ({ children: [, ...options] }) =>
    Math.max(1, options.filter(({ right }) => right).length),
  seen: ({ children: [stem, ...options] }) => [stem, ...options.flatMap(optionShown)],
  taught: ({ children: [stem, ...options] }) => [stem, ...options.flatMap(optionShown)],
  text: () => [],
  offered: ({ children: [, ...options] }) => options.flatMap(optionShown),
  arranged: arrangedOptions,
  changeAnswers: (questions) => {
    for (const {
      children: [, ...options],
    } of questions) {
      const right = options.map((option) => option.right);
      for (const [index, option] of options.entries()) {
        option.right = right[(index + 1) % right.length] ?? false;
        changeProse([option.children[2]]);
      }
    }
  },
};

/**
 * Options in a fixed order stay in it. Of others, numbers, dates and labels are sorted; an option that reads "B" is
 * lettered B; "none of these" and "I don't know" stay last; the rest is shuffled.
 */
export function arrangedOptions(question: MultipleChoice, version: Version): Option[] {
  const [, ...options] = question.children;
  if (question.fixedOrder) return options;
  const { free, pinned, last } = sortedOut(options);
  const order =
    inOrderOfRank(free) ?? orderForVersion(free, version, (one) => `${question.id}\n${one}`);
  return [...around(order, pinned), ...last];
}

/** The options that neither stay last nor stand at a letter of their own: those that are sorted or shuffled. */
export function freeOptions(options: readonly Option[]): Option[] {
  return sortedOut(options).free;
}

/** Options in the order of their texts, those that have a place of their own set apart. */
function sortedOut(options: readonly Option[]) {
  const sorted = sortedByText(options, optionShown);
  const those = (stays: Option['stays']) => sorted.filter((option) => option.stays === stays);
  return {
    ...atTheirLetters(those(null), optionShown),
    last: [...those('last'), ...those('lastOfAll')],
  };
}

/** By their numbers, dates or labels; null where they are something else. */
function inOrderOfRank(options: readonly Option[]): Option[] | null {
  const ranked = options.flatMap((option) =>
    option.rank === null ? [] : [{ option, rank: option.rank }],
  );
  if (ranked.length < options.length) return null;
  return ranked.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
}
