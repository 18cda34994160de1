import type { Space } from '../../guide/answer-space.ts';
import type { AnswerLine } from '../../guide/questions.ts';
import { halves } from '../halves.ts';
import type { SheetWords } from '../sheet-words.ts';

const marks = (count: number) => `${halves(count)} ${count <= 1 ? 'mark' : 'marks'}`;

export const sheetWords: SheetWords = {
  name: 'Name',
  date: 'Date',
  class: 'Class',
  teacher: (name) => `Teacher: ${name}`,
  due: (date) => `Due: ${date}`,
  score: 'Score',
  page: 'Page {page} of {pages}',
  version: (letter) => `Version ${letter}`,
  editions: {
    standard: 'Standard',
    compact: 'Compact',
    'easy-read': 'Easy read',
    'large-print': 'Large print',
    'extra-large-print': 'Extra large print',
  },
  tiers: { core: 'Core', support: 'Support', challenge: 'Challenge' },
  hint: 'Hint:',
  marks,
  marksEach: (count) => `${marks(count)} each`,
  tasks: {
    review: 'Answer each question in the space below it.',
    reviewInBook: 'Answer each question in your book.',
    multipleChoice: 'Tick one box for each question.',
    multipleChoiceSeveral: 'Tick one box, or every box that applies where the question says so.',
    trueFalse: 'Tick one box for each statement.',
    cloze: 'Write the missing words or numbers in the gaps.',
    clozeOneWord: 'Write one word in each gap.',
    clozeFromBank: 'Fill each gap with a word from the word bank.',
    match: 'Write the letter of the right term in the box beside each statement.',
    ordering: 'Write the letters in the right order in the boxes.',
  },
  selectAll: 'Select all that apply.',
  tickOne: 'Tick one box.',
  answerLine: 'Answer',
  continued: '{heading}, continued',
  bank: 'Word bank',
  true: 'True',
  false: 'False',
  worksheets: 'Worksheets',
  contents: 'Contents',
  qrAlt: (address) => `Link to the study guide: ${address}`,
  answerSpace,
  heard: {
    gap: 'gap {number}',
    tick: 'tick box',
    letter: 'box for a letter',
    lines: 'answer space, {count} lines',
    result: 'answer line',
  },
  chemistry: {
    plus: 'plus',
    minus: 'minus',
    forms: 'forms',
    inEquilibriumWith: 'in equilibrium with',
    states: { s: 'solid', l: 'liquid', g: 'gas', aq: 'in solution' },
  },
  key: {
    mark: 'ANSWER KEY',
    title: 'Answer key',
    packet: 'Answer keys',
    atAGlance: 'At a glance',
    glanceTrue: 'true',
    glanceFalse: 'false',
    onPage: 'see page {page}',
    below: 'see below',
    fullAnswers: 'Full answers',
    question: 'Q',
    marks: 'Marks',
    answer: 'Answer',
    total: 'Total',
    points: 'Marking points',
    pointsOneEach: 'Marking points, 1 mark each',
    pointsUpTo: (count) => `Marking points, 1 mark each, up to ${marks(count)}`,
    levels: 'How to mark it',
    accept: 'Accept:',
    reject: 'Do not accept:',
    right: 'Right answer',
    statementTrue: 'True.',
    statementFalse: 'False.',
    extraTerm: 'Fits no statement',
    or: 'or',
    noModelAnswer: 'No model answer is given.',
    openQuestion: 'Open question: there is more than one good answer.',
  },
};

const amount = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function answerSpace(space: Space): string {
  const lines = space.answerLines.map(answerLine);
  const [field, ...others] = [fieldInWords(space), ...lines].filter((part) => part !== '');
  if (field === undefined) return '';
  const all = [field, ...others].join(', then ');
  return all.charAt(0).toUpperCase() + all.slice(1);
}

function fieldInWords(space: Space): string {
  switch (space.kind) {
    case 'inBooks':
    case 'none':
      return '';
    case 'lines':
      return `answer space, ${amount(space.lines, 'line', 'lines')}`;
    case 'numbered':
      return `answer space, ${amount(space.lines, 'numbered line', 'numbered lines')}`;
    case 'labels':
      return `answer space, ${amount(space.count, 'label', 'labels')}, numbered from ${space.first}`;
    case 'box':
      return `answer space, a box ${space.heightMm / 10} cm high`;
    case 'working':
      return `working space, ${centimetres(space.heightMm)}`;
    case 'squared':
      return `squared paper, ${centimetres(space.rows * space.squareMm)}`;
  }
}

function answerLine({ name, unit }: AnswerLine): string {
  const of = name === '' ? '' : ` for ${name.replace(/ ?=$/, '')}`;
  return `an answer line${of}${unit === '' ? '' : ` in ${unit}`}`;
}

function centimetres(heightMm: number): string {
  return amount(Math.round(heightMm) / 10, 'centimetre', 'centimetres');
}
