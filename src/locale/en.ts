import { ui } from './en/ui.ts';
import type { Locale } from './locale.ts';

export const en: Locale = {
  language: 'en',
  sections: {
    review: {
      name: 'Review questions',
      aliases: ['review question', 'questions', 'practice questions', 'exam questions', 'review'],
    },
    multipleChoice: {
      name: 'Multiple choice',
      aliases: [
        'multiple-choice',
        'multiple choice questions',
        'multiple-choice questions',
        'mcq',
        'mcqs',
        'quiz',
      ],
    },
    trueFalse: {
      name: 'True or false',
      aliases: [
        'true/false',
        'true / false',
        'true-false',
        'true and false',
        'true or false?',
        'true or false questions',
      ],
    },
    cloze: {
      name: 'Fill in the gaps',
      aliases: [
        'fill in the gap',
        'fill the gaps',
        'fill in the blanks',
        'fill in the blank',
        'gap fill',
        'gap-fill',
        'cloze',
      ],
    },
    match: {
      name: 'Match',
      aliases: ['matching', 'match up', 'match the pairs', 'matching pairs', 'match the terms'],
    },
    ordering: {
      name: 'Put in order',
      aliases: [
        'put in the right order',
        'put in the correct order',
        'ordering',
        'sequence',
        'sequencing',
        'order the steps',
      ],
    },
  },
  parts: {
    definition: { name: 'Definition', aliases: ['definitions'] },
    facts: { name: 'Facts', aliases: ['fact', 'must-know facts', 'must know facts', 'key facts'] },
    keyTerms: { name: 'Key terms', aliases: ['key term', 'key words', 'keywords', 'vocabulary'] },
    summary: { name: 'Summary', aliases: [] },
  },
  answerParts: {
    answer: {
      name: 'Answer',
      aliases: ['model answer', 'model answers', 'answers', 'answer key', 'solutions'],
    },
    markingPoints: {
      name: 'Marking points',
      aliases: ['marking point', 'mark scheme', 'marking scheme', 'marks', 'rubric'],
    },
  },
  generated: { facts: 'Recall', keyTerms: 'Key terms' },
  months: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  patterns: {
    noneOfThese: /^none of (these|the above|them)\.?$/i,
    speaksOfOthers:
      /\b((all|both|none|any|neither|either|two|three) of (the )?(above|options?|answers|others)|(both|neither|either) [a-h] (and|n?or) [a-h]|[a-h] and [a-h] (only|are)|^(both|all) of (these|them)|options? [a-h])\b/i,
    wordBank: /^word bank\s*:\s*/i,
    accept: /^accept\s*:\s*/i,
    reject: /^(?:reject|do not accept|don['’]t accept)\s*:\s*/i,
    marks: /^(\d{1,3}) (?:marks?|points?)$/i,
    lines: /^(\d{1,3}) lines?$/i,
    box: /^box (\d{1,3}(?:\.\d)?) ?(cm|mm)$/i,
    worksheetOnly: /^worksheet only$/i,
    fixedOrder: /^fixed order$/i,
    reason: /^\s*(?:because|since|so that|that is|i\.e\.|e\.g\.|correct|right|wrong|true|false)\b/i,
  },
  ui,
};
