import type { SectionType } from '../guide/questions.ts';

/** A section's name, and other spellings of it that are understood. All compared without case. */
export interface SectionWords {
  name: string;
  aliases: string[];
  /** Those of the aliases that head ordinary prose as well: they count only over what looks the part. */
  ordinary: string[];
}

/** What guides may say in one language: how their headings, lines and brackets are read. Names are shown as well. */
export interface Grammar {
  /** Headings of exercise sections. */
  sections: Record<SectionType, SectionWords>;
  /** Headings of the parts that are no exercises. */
  parts: Record<'definition' | 'facts' | 'keyTerms' | 'summary', SectionWords>;
  /** Level-4 headings inside an answer. */
  answerParts: Record<'answer' | 'markingPoints', SectionWords>;
  /** Headings of a solution, which belong under the answer: above it pupils would read them. */
  worked: SectionWords;
  /** Headings of help for pupils, before the answer. */
  helpParts: Record<'hint' | 'starter', SectionWords>;
  /** The stem of a part that is filled in, matched or put in order: its bold words, table or list is no written answer. */
  asks: Record<'cloze' | 'match' | 'ordering', RegExp>;
  /** Names of the sections that are made from facts and key terms. */
  generated: Record<'facts' | 'keyTerms', string>;
  /** Lower case, from one on. */
  numberWords: string[];
  /** Lower case, January first. */
  months: string[];
  /** What may stand in the brackets at the end of a stem beside marks: its words, and an example of it for messages. */
  attributes: readonly { words: string; example: string }[];
  patterns: {
    /** A sentence that asks without a question mark: "Explain why …". */
    command: RegExp;
    /** A heading over questions, whatever else it says: "Exam-style questions". */
    overQuestions: RegExp;
    /** A heading over answers: "Quiz answers". */
    overAnswers: RegExp;
    /** The end of a text after which four figures are a year: "in ". */
    beforeYear: RegExp;
    /** An option that stays last: "None of these". */
    noneOfThese: RegExp;
    /** An option that stays last of all: "I don't know". */
    dontKnow: RegExp;
    /** An option that speaks of the others and so cannot be shuffled. */
    speaksOfOthers: RegExp;
    /** The start of a paragraph that lists extra words: `Word bank: a, b`. */
    wordBank: RegExp;
    /** The start of a paragraph that says what to do in a section: `Instruction: Tick two boxes.` */
    instruction: RegExp;
    /** What follows it where nothing is to be said. */
    noInstruction: RegExp;
    /** The start of a nested note under a marking point. */
    accept: RegExp;
    reject: RegExp;
    /** One part of the brackets at the end of a stem. First group: the number, in figures or one of `numberWords`. */
    marks: RegExp;
    /** The same without brackets, where "points" would be too common a word. */
    bareMarks: RegExp;
    /** Brackets that were meant to hold marks or room, and cannot be read. */
    nearlyAttributes: RegExp;
    /** A question to which no answer is given. */
    open: RegExp;
    /** "Question 3:" typed before a stem. First group: the number. */
    typedNumber: RegExp;
    /** "Step 3:" typed before a step to put in order. First group: the number. */
    typedStep: RegExp;
    /** A stem that says its number and nothing else. */
    onlyANumber: RegExp;
    /** A line that begins as a question does in other programs: "Q: …". */
    askedLine: RegExp;
    /** And as its answer does: "A: …". */
    answeredLine: RegExp;
    /** The same in short, where a question stands beside it: "A. …". */
    answeredShort: RegExp;
    /** A line that gives the answers of several questions: "Answer key: 1 B". */
    answersLine: RegExp;
    /** A line that explains an answer: "Explanation: …". */
    explainedLine: RegExp;
    /** An answer typed behind its question: "Why? Answer: …". */
    answerInside: RegExp;
    /** A statement with its verdict typed at its end: "(False)". */
    verdict: RegExp;
    /** What people put before the name of a section: "Section B: ", "2. ". */
    sectionPrefix: RegExp;
    /** Room for an answer. First group: how many lines. */
    lines: RegExp;
    numbered: RegExp;
    /** First group: a height; second group: `cm` or `mm`. */
    box: RegExp;
    working: RegExp;
    squared: RegExp;
    noSpace: RegExp;
    /** A line for the result. First group: its unit, or what it is of, `x =`, or both; no words that only follow "answer". */
    answerLine: RegExp;
    worksheetOnly: RegExp;
    fixedOrder: RegExp;
    /** Who a question is for. */
    support: RegExp;
    challenge: RegExp;
    /** The start of a line that gives a reason. */
    reason: RegExp;
  };
}
