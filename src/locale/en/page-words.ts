import { halves } from '../halves.ts';
import type { Counted, PageWords } from '../page-words.ts';
import { searchWords } from './search-words.ts';

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

export const pageWords: PageWords = {
  skip: 'Skip to content',
  breadcrumbs: 'Breadcrumbs',
  home: 'Home',
  openSearch: 'Search',
  search: searchWords,
  offline: {
    kept: 'Available offline',
    copy: 'You are offline: this is the copy of {date}.',
    notKept: 'You are offline, and this page is not kept on this device.',
  },
  preferences: {
    name: 'Text and colours',
    of: {
      theme: { name: 'Colours', choices: { auto: 'System', light: 'Light', dark: 'Dark' } },
      text: {
        name: 'Text size',
        choices: { standard: '100%', large: '115%', larger: '130%', largest: '150%' },
      },
      spacing: { name: 'Spacing', choices: { standard: 'Standard', wide: 'Wide' } },
      font: {
        name: 'Font',
        choices: { standard: 'Standard', device: 'This device’s', serif: 'Serif' },
      },
    },
    reset: 'Reset all',
    wasReset: 'All is standard again',
    unkept: 'This browser keeps no choices: they hold for this page only.',
  },
  draft: 'Draft',
  licence: (licence) => `Licence: ${licence}`,
  help: 'Help',
  teachersEdition: {
    name: 'Teacher’s edition',
    warning: 'It holds every answer: not for pupils.',
  },
  printList: 'Everything to print',
  notFound: 'Page not found',
  notFoundAdvice: 'There is no page at this address. It may have moved.',
  suggestions: 'Did you mean one of these?',
  startAgain: 'Start again from here:',
  moved: 'This page has moved',
  movedAdvice: 'Its new address is:',
  feed: (site) => `${site}: new and updated guides`,
  table: (columns) => `Table: ${columns}`,
  code: 'Code',
  formula: 'Formula',
  fullSize: '(full size)',
  footnotes: { label: 'Notes', backTo: (number) => `Back to reference ${number}` },

  courses: 'Courses',
  noGuides: 'There are no guides here yet.',
  guideCount: (count) => counted(count, 'guide', 'guides'),
  questionCount: (count) => counted(count, 'question to practise', 'questions to practise'),
  answeredCount: (count) => counted(count, 'question', 'questions'),
  kinds: { term: 'Key term', question: 'Question', topic: 'Topic' },
  otherGuides: 'More guides',
  guides: 'Guides',
  units: 'Units',
  organiser: 'Knowledge organiser',
  terms: 'Terms',
  dates: 'Dates',
  allFacts: 'Facts',
  previousAndNextUnit: 'Previous and next unit',
  linkKinds: { notes: 'Study notes', practice: 'Practice questions', papers: 'Past papers' },
  glossary: 'Glossary',
  glossaryOf: (course) => `Glossary: ${course}`,
  letters: 'Letters',
  filter: 'Filter',
  filtered: '{shown} of {all} terms',
  tags: 'Tags',
  tagged: 'Tag:',
  tag: (tag) => `Tag: ${tag}`,
  definedIn: 'in',
  answersBySubject: 'Questions answered',
  allAnswered: (count) =>
    count === 1 ? 'See it with its answer' : `See all ${count} with their answers`,
  answersTo: (subject, level) =>
    [subject, level].some(Boolean)
      ? `${[subject, level].filter(Boolean).join(', ')}: questions answered`
      : 'Questions answered',
  answersLead: (count) =>
    `${counted(count, 'question', 'questions')}, each with a short answer first and the reasons after it.`,

  fromClass: 'From class:',
  fromCourse: 'Course:',
  alsoCalled: 'Also called',
  onThisPage: 'On this page',
  // Each is one line on a phone of 390 px.
  encouragements: [
    (count) => ({
      before: 'The idea in a nutshell. Next, ',
      link: facts(count, 'the'),
      after: '.',
    }),
    (count) => ({
      before: 'Got the gist? Make it stick with ',
      link: facts(count, 'the'),
      after: '.',
    }),
    (count) => ({
      before: 'Start with ',
      link: facts(count, 'these'),
      after: ', a few at a time.',
    }),
    (count) => ({
      before: 'One read is a good start. Now ',
      link: facts(count, 'the'),
      after: '.',
    }),
  ],
  facts: (count) => counted(count, 'must-know fact', 'must-know facts'),
  testYourself: 'Test yourself',
  covered: (number) => `Covered words ${number}: show`,
  directAnswer: 'The short answer',
  whereNext: 'Where to go next',
  related: 'Related guides',
  relatedTerms: 'Related terms',
  relatedBack: 'These guides name this one as related:',
  mentionedIn: 'Mentioned in',
  moreGuides: (count) => counted(count, 'more guide', 'more guides'),
  relatedQuestions: (subject, level) =>
    ['More', subject, level, 'questions'].filter(Boolean).join(' '),
  allQuestions: 'See them all with their answers',
  previous: 'Previous',
  next: 'Next',
  previousAndNext: 'Previous and next guide',
  sheetKinds: {
    worksheet: 'Worksheet',
    'answer-key': 'Answer key',
    packet: 'All worksheets of the unit',
    'answer-key-packet': 'All answer keys of the unit',
  },
  moreSheets: 'Large print, other editions and versions',
  onScreen: 'On screen',
  papers: { a4: 'A4', letter: 'US Letter' },
  pages: (count) => counted(count, 'page', 'pages'),
  actions: {
    label: 'Learn, practise, print',
    learn: 'Learn',
    practise: 'Practise',
    print: 'Print',
  },
  sections: 'Sections',
  checkSection: (count) => ({
    before: `Check this section: ${count === 1 ? 'question' : 'questions'} `,
    comma: ', ',
    and: ' and ',
    after: '',
    question: (label) => `Question ${label}`,
  }),
  stretches: { notes: 'Notes', keyTerms: 'Key terms', facts: 'Facts', questions: 'Questions' },
  answerKey: 'Answer key',
  showAnswers: 'Show all answers',
  hideAnswers: 'Hide all answers',
  questionNumber: (label) => `Question ${label}:`,
  questionAlone: {
    review: (label) => `Question ${label}`,
    multipleChoice: (label) => `Question ${label}, choose`,
    trueFalse: (label) => `Question ${label}, true or false`,
    cloze: (label) => `Question ${label}, fill the gap`,
    match: (label) => `Question ${label}, match`,
    ordering: (label) => `Question ${label}, put in order`,
    structured: (label) => `Question ${label}`,
  },
  whyNotTheOthers: 'Why not the others:',
  reasons: 'Reasons:',
  answerTo: (label) => `Answer to question ${label}`,
  gap: (number) => `gap ${number}`,
  blank: 'to fill in',
  or: 'or',
  guideInstructions: {
    review: '',
    multipleChoice: '',
    trueFalse: 'Is each statement true or false?',
    cloze: 'Which words are missing?',
    match: 'Which letter belongs to which statement?',
    ordering: 'What is the right order?',
  },

  worksheet: 'Worksheet',
  letterFor: (statement) => `Letter for statement ${statement}`,
  lettersInOrder: (count) => `Answer space for ${count} letters in order`,
  statements: 'Statements',
  matchTerms: 'Terms',
  blankLine: ': blank line',
  yourAnswer: (label, place) =>
    [`Your answer to question ${label}`, place, 'kept in this browser'].filter(Boolean).join(', '),
  yourWorking: (label) => `Your working for question ${label}, kept in this browser`,
  line: (number) => `line ${number}`,
  result: (name, unit) =>
    [name.replace(/ ?=$/, ''), unit === '' ? '' : `in ${unit}`].filter(Boolean).join(' '),
  clearAnswers: 'Clear what I wrote',
  blankOutOf: (total) => `: blank line, out of ${halves(total)}`,
  print: 'Print',
  backToGuide: 'Back to the study guide',

  openWorksheet: 'Open the worksheet',

  describeSite: (title, courses, counted) =>
    `${title}: ${guidesAndQuestions(counted)}${courses.length > 0 ? ` on ${someOf(courses)}` : ''}.`,
  describeCourse: (title, subject, level, counted) =>
    `${[title, [subject, level].filter(Boolean).join(', ')].filter(Boolean).join(' · ')}: ${guidesAndQuestions(counted)}, to learn from, practise and print.`,
  describeUnit: (title, course, counted) =>
    `${title}${ofCourse(title, course)}: its terms, dates and facts on one sheet, and ${guidesAndQuestions(counted)}.`,
  describeGuide: (title, course, questions) =>
    `Study notes on ${title}${ofCourse(title, course)}${questions > 0 ? `, with ${counted(questions, 'question', 'questions')} to practise` : ''}.`,
  describeWorksheet: (title, course, questions) =>
    `Worksheet on ${title}${ofCourse(title, course)}: ${counted(questions, 'question', 'questions')} to answer on screen or on paper.`,
  describeKey: (title, course, questions) =>
    `Answer key to the worksheet on ${title}${ofCourse(title, course)}: ${counted(questions, 'question', 'questions')} with answers and marks.`,
  describeGlossary: (course, terms) =>
    `Glossary of ${course}: ${counted(terms, 'term', 'terms')} from A to Z, each with what it means.`,
  describeTags: (site, tags) =>
    `${counted(tags, 'tag', 'tags')} on ${site}, with the guides of each.`,
  describeTag: (tag, guides) => `${counted(guides, 'guide', 'guides')} with the tag ${tag}.`,
  describeAnswers: (subject, level, count) =>
    `${[subject, level].filter(Boolean).join(', ') || 'Questions'}: ${counted(count, 'question', 'questions')}, each with a short answer first and the reasons after it.`,
  describeMoved: (title, course) => `${title}${ofCourse(title, course)} has a new address.`,
  describePrintList: (title, all) =>
    `Every worksheet and answer key of ${title} to print: ${guidesAndQuestions(all)}.`,
};

const guidesAndQuestions = ({ guides, questions }: Counted) =>
  counted(guides, 'study guide', 'study guides') +
  (questions > 0 ? ` with ${counted(questions, 'question', 'questions')}` : '');

const ofCourse = (title: string, course: string) =>
  course === '' || course === title ? '' : ` (${course})`;

/** The first few of a long list. */
function someOf(names: readonly string[]): string {
  const shown = names.slice(0, names.length > 5 ? 4 : 5);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, counted(more, 'more course', 'more courses')] : shown;
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

function facts(count: number, article: 'the' | 'these'): string {
  return count === 1
    ? `${article === 'the' ? 'the one' : 'this one'} must-know fact`
    : `${article} ${count} must-know facts`;
}
