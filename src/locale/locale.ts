import type { QuestionType } from '../guide/questions.ts';
import type { UiWords } from './ui-words.ts';

/** A section's name, and other spellings of it that are understood. All compared without case. */
export interface SectionWords {
  name: string;
  aliases: string[];
}

/** Everything Foolscap says or understands in one language. */
export interface Locale {
  /** BCP 47. */
  language: string;
  /** Headings of exercise sections. */
  sections: Record<QuestionType, SectionWords>;
  /** Headings of the parts that are no exercises. */
  parts: Record<'definition' | 'facts' | 'keyTerms' | 'summary', SectionWords>;
  /** Level-4 headings inside an answer. */
  answerParts: Record<'answer' | 'markingPoints', SectionWords>;
  /** Names of the sections that are made from facts and key terms. */
  generated: Record<'facts' | 'keyTerms', string>;
  /** Lower case, January first. */
  months: string[];
  patterns: {
    /** An option that stays last: "None of these". */
    noneOfThese: RegExp;
    /** An option that speaks of the others and so cannot be shuffled. */
    speaksOfOthers: RegExp;
    /** The start of a paragraph that lists extra words: `Word bank: a, b`. */
    wordBank: RegExp;
    /** The start of a nested note under a marking point. */
    accept: RegExp;
    reject: RegExp;
    /** One part of the brackets at the end of a stem. First group: the number. */
    marks: RegExp;
    lines: RegExp;
    /** Second group: `cm` or `mm`. */
    box: RegExp;
    worksheetOnly: RegExp;
    fixedOrder: RegExp;
    /** The start of a line that gives a reason. */
    reason: RegExp;
  };
  ui: UiWords;
}
