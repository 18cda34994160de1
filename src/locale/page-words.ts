import type { GuideKind } from '../guide/guide.ts';
import type { SheetFile } from '../guide/output.ts';
import type { QuestionType, SectionType } from '../guide/questions.ts';
import type { LinkKind, Paper } from '../guide/settings.ts';
import type { SearchWords } from './search-words.ts';

/** Words on pages; what stands on paper as well lies in sheet-words.ts. Functions where a number or a name decides the form. */
export interface PageWords
  extends FrameWords,
    IndexWords,
    GuideWords,
    WorksheetPageWords,
    KeyPageWords,
    DescriptionWords {}

/** What stands around every page. */
interface FrameWords {
  skip: string;
  breadcrumbs: string;
  home: string;
  /** The button that opens the search, and all that is said there. */
  openSearch: string;
  search: SearchWords;
  preferences: PreferenceWords;
  offline: {
    kept: string;
    /** With `{date}` in the place of the day on which it was kept. */
    copy: string;
    notKept: string;
  };
  draft: string;
  licence: (licence: string) => string;
  help: string;
  /** Whose edition it is, and what that means. */
  teachersEdition: { name: string; warning: string };
  printList: string;
  notFound: string;
  notFoundAdvice: string;
  /** Above pages whose addresses are near. */
  suggestions: string;
  startAgain: string;
  /** At an address that a guide had before. */
  moved: string;
  movedAdvice: string;
  /** What feed readers call the news of a site. */
  feed: (site: string) => string;
  /** Accessible name of a table that can be scrolled sideways. */
  table: (columns: string) => string;
  code: string;
  formula: string;
  /** Of a picture that opens by itself, after its own words. */
  fullSize: string;
  footnotes: { label: string; backTo: (number: string) => string };
}

/** What readers set for themselves on their device, and what there is to choose. */
export interface PreferenceChoices {
  theme: 'auto' | 'light' | 'dark';
  text: 'standard' | 'large' | 'larger' | 'largest';
  spacing: 'standard' | 'wide';
  font: 'standard' | 'device' | 'serif';
}
export type Preference = keyof PreferenceChoices;

interface PreferenceWords {
  name: string;
  of: { [P in Preference]: { name: string; choices: Record<PreferenceChoices[P], string> } };
  reset: string;
  /** Said once it is done. */
  wasReset: string;
  /** Where the browser keeps nothing. */
  unkept: string;
}

/** Pages that list other pages. */
interface IndexWords {
  courses: string;
  noGuides: string;
  guideCount: (count: number) => string;
  questionCount: (count: number) => string;
  answeredCount: (count: number) => string;
  kinds: Record<GuideKind, string>;
  otherGuides: string;
  guides: string;
  units: string;
  /** What there is to know in a unit, on one sheet. */
  organiser: string;
  terms: string;
  dates: string;
  allFacts: string;
  previousAndNextUnit: string;
  linkKinds: Record<LinkKind, string>;
  glossary: string;
  glossaryOf: (course: string) => string;
  letters: string;
  /** Beside the field that leaves of a list what has certain letters in it. */
  filter: string;
  /** Read out while it is used: `{shown}`, `{all}`. */
  filtered: string;
  tags: string;
  /** Before one of them, for screen readers: terms and places are called alike. */
  tagged: string;
  tag: (tag: string) => string;
  /** Between a meaning and the guides it stands in. */
  definedIn: string;
  answersBySubject: string;
  /** The way to a list of questions with their answers. */
  allAnswered: (count: number) => string;
  answersTo: (subject: string, level: string) => string;
  answersLead: (count: number) => string;
}

/** The study guide and the question page. */
interface GuideWords {
  /** Before the name of a course that is taught at a level, and of any other. */
  fromClass: string;
  fromCourse: string;
  alsoCalled: string;
  onThisPage: string;
  /** A light line that leads from the definition on to the facts; one is chosen for each guide. */
  encouragements: ((count: number) => { before: string; link: string; after: string })[];
  facts: (count: number) => string;
  /** Covers the words to be recalled. */
  testYourself: string;
  /** Of such a word, for screen readers. */
  covered: (number: string) => string;
  directAnswer: string;
  whereNext: string;
  related: string;
  relatedTerms: string;
  /** Before those that name this guide as related and are not named by it. */
  relatedBack: string;
  mentionedIn: string;
  /** Of a long list: what opens the rest of it. */
  moreGuides: (count: number) => string;
  relatedQuestions: (subject: string, level: string) => string;
  allQuestions: string;
  previous: string;
  next: string;
  previousAndNext: string;
  sheetKinds: Record<SheetFile['kind'], string>;
  /** Editions and versions beside the usual sheet. */
  moreSheets: string;
  /** The page of a sheet, beside its files. */
  onScreen: string;
  papers: Record<Paper, string>;
  /** What a link to a file to print says of it. */
  pages: (count: number) => string;
  /** What a guide is for. `label`: of the three together. */
  actions: Record<'label' | 'learn' | 'practise' | 'print', string>;
  /** The bar of a long page's stretches. */
  sections: string;
  /** After a section of text: to the questions that check it, by their labels. `question`: what such a link is called. */
  checkSection: (count: number) => Record<'before' | 'comma' | 'and' | 'after', string> & {
    question: (label: string) => string;
  };
  stretches: Record<'notes' | 'keyTerms' | 'facts' | 'questions', string>;
  answerKey: string;
  showAnswers: string;
  hideAnswers: string;
  /** Before a question, for screen readers. @param label `1`, `1 (b)`. */
  questionNumber: (label: string) => string;
  /** The same where it stands alone, above a task without a line of its own: what is to be done. */
  questionAlone: Record<QuestionType, (label: string) => string>;
  /** Before the rationales of a multiple-choice question: of wrong options only, or of right ones too. */
  whyNotTheOthers: string;
  reasons: string;
  answerTo: (label: string) => string;
  gap: (number: number) => string;
  /** In an empty cell of a table to complete, for screen readers. */
  blank: string;
  /** Between words of a gap that are right alike. */
  or: string;
  /** What to do, where the author gives no instruction; empty where the form says it. */
  guideInstructions: Record<SectionType, string>;
}

/** The page of a worksheet. */
interface WorksheetPageWords {
  worksheet: string;
  /** A blank for the letter that belongs to a statement. */
  letterFor: (statement: number) => string;
  lettersInOrder: (count: number) => string;
  statements: string;
  /** The lettered list beside the statements of a match. */
  matchTerms: string;
  /** After the word beside a blank, for screen readers. */
  blankLine: string;
  /** Of a field to write in. @param place On the sheet, where its question has several; empty where it has one. */
  yourAnswer: (label: string, place: string) => string;
  yourWorking: (label: string) => string;
  line: (number: number) => string;
  /** What belongs on the line for a result; either may be empty. */
  result: (name: string, unit: string) => string;
  clearAnswers: string;
  blankOutOf: (total: number) => string;
  print: string;
  backToGuide: string;
}

/** The page of an answer key. */
interface KeyPageWords {
  openWorksheet: string;
}

/** What is counted in a description. */
export interface Counted {
  guides: number;
  questions: number;
}

/**
 * What search engines and previews of links say of a page whose author says nothing of it: a sentence with the names
 * and numbers that tell it from others.
 */
interface DescriptionWords {
  describeSite: (title: string, courses: readonly string[], counted: Counted) => string;
  describeCourse: (title: string, subject: string, level: string, counted: Counted) => string;
  /** A topic that opens with no paragraph. */
  describeUnit: (title: string, course: string, counted: Counted) => string;
  describeGuide: (title: string, course: string, questions: number) => string;
  describeWorksheet: (title: string, course: string, questions: number) => string;
  describeKey: (title: string, course: string, questions: number) => string;
  describeGlossary: (course: string, terms: number) => string;
  describeTags: (site: string, tags: number) => string;
  describeTag: (tag: string, guides: number) => string;
  describeAnswers: (subject: string, level: string, count: number) => string;
  describeMoved: (title: string, course: string) => string;
  describePrintList: (title: string, counted: Counted) => string;
}
